namespace Gateway.Sessions;

/// <summary>The ways a caller is known.</summary>
internal static class Schemes
{
    /// <summary>A bearer token if one is sent, otherwise the session cookie.</summary>
    public const string Caller = "caller";

    /// <summary>The cookie of a signed-in browser.</summary>
    public const string Session = "session";

    /// <summary>OpenID Connect with identity; ends in a session.</summary>
    public const string SignIn = "sign-in";
}
