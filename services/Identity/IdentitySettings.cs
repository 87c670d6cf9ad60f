namespace Identity;

/// <summary>The settings of section <c>Identity</c>; docs/identity.md explains each.</summary>
internal sealed class IdentitySettings
{
    /// <summary>PEM file with the RSA key that signs tokens; the same for every replica.</summary>
    public string SigningKeyFile { get; set; } = "";

    /// <summary>The first administrator's password; without it one is generated and printed once.</summary>
    public string? FirstAdministratorPassword { get; set; }

    /// <summary>Secret of the client <c>gateway</c>, which signs browsers in.</summary>
    public string? GatewayClientSecret { get; set; }

    /// <summary>Client id and secret of each service.</summary>
    public Dictionary<string, string> ServiceClients { get; set; } = new(StringComparer.Ordinal);

    public IEnumerable<string> ServiceClientIds => ServiceClients.Keys;

    public string PlatformName { get; set; } = Platform.Core.PlatformName.Zh;

    public string PlatformNameEn { get; set; } = Platform.Core.PlatformName.En;

    /// <summary>Minutes without a request after which a browser session ends.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>With "stay signed in": hours after which it ends instead.</summary>
    public int StayHours { get; set; } = 12;

    public int AccessTokenMinutes { get; set; } = 10;

    /// <summary>Hours after the sign-in at which a chain of refresh tokens ends.</summary>
    public int RefreshTokenHours { get; set; } = 24;

    /// <summary>How long a used refresh token is still accepted, for a lost answer or two concurrent requests.</summary>
    public int RefreshTokenReuseSeconds { get; set; } = 15;

    public int FailuresBeforeLockout { get; set; } = 5;

    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Networks (CIDR) of gateways whose X-Forwarded headers are trusted, in addition to this machine.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Sign-in attempts per minute from one address; a large office may share one address.</summary>
    public int SignInsPerAddress { get; set; } = 120;

    /// <summary>Sign-in attempts a minute for one user name from one address.</summary>
    public int SignInsPerUser { get; set; } = 30;

    /// <summary>Token requests a minute of one client from one address.</summary>
    public int TokensPerClient { get; set; } = 1200;
}
