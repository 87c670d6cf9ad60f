using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>The clients an installation has from the start. They follow the settings: a changed secret or address holds after a
/// restart.</summary>
internal static class Clients
{
    public const string Gateway = "gateway";
    public const string CommandLine = "platform-cli";

    public static IEnumerable<OpenIddictApplicationDescriptor> Of(IdentitySettings settings, Uri issuer)
    {
        yield return OfCommandLine();
        if (settings.GatewayClientSecret is { Length: > 0 } secret)
        {
            yield return OfGateway(secret, issuer);
        }

        foreach (var (clientId, serviceSecret) in settings.ServiceClients)
        {
            yield return OfMachine(clientId, clientId, serviceSecret, [TokenScopes.Platform]);
        }
    }

    /// <summary>A client that asks on its own account.</summary>
    public static OpenIddictApplicationDescriptor OfMachine(string clientId, string name, string? secret, IEnumerable<string> scopes)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientSecret = secret,
            DisplayName = name,
            ClientType = ClientTypes.Confidential,
        };
        client.Permissions.UnionWith([
            Permissions.Endpoints.Token,
            Permissions.Endpoints.Introspection,
            Permissions.GrantTypes.ClientCredentials,
        ]);
        client.Permissions.UnionWith(scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        return client;
    }

    private static OpenIddictApplicationDescriptor OfGateway(string secret, Uri issuer)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = Gateway,
            ClientSecret = secret,
            DisplayName = "控制台",
            ClientType = ClientTypes.Confidential,
        };
        client.RedirectUris.Add(new Uri(issuer, "signin-oidc"));
        client.PostLogoutRedirectUris.Add(new Uri(issuer, "signout-callback-oidc"));
        client.Permissions.UnionWith([Permissions.Endpoints.EndSession, Permissions.Endpoints.Introspection]);
        return ForPeople(client);
    }

    /// <summary>A native client: any port of the loopback address will do (RFC 8252).</summary>
    private static OpenIddictApplicationDescriptor OfCommandLine()
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = CommandLine,
            DisplayName = "命令行工具",
            ClientType = ClientTypes.Public,
            ApplicationType = ApplicationTypes.Native,
        };
        client.RedirectUris.Add(new Uri("http://127.0.0.1:7777/callback"));
        return ForPeople(client);
    }

    private static OpenIddictApplicationDescriptor ForPeople(OpenIddictApplicationDescriptor client)
    {
        client.ConsentType = ConsentTypes.Implicit;
        client.Permissions.UnionWith([
            Permissions.Endpoints.Authorization,
            Permissions.Endpoints.Token,
            Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.AuthorizationCode,
            Permissions.GrantTypes.RefreshToken,
            Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile,
            Permissions.Prefixes.Scope + TokenScopes.Platform,
        ]);
        return client;
    }
}
