namespace Identity.OpenId;

/// <summary>Names of the claims that are the platform's own.</summary>
internal static class TokenClaims
{
    /// <summary>The user's grants: a JSON array of <c>role@division</c>.</summary>
    public const string Grants = "grants";

    /// <summary>The security stamp at sign-in; stays inside codes and refresh tokens.</summary>
    public const string Stamp = "stamp";

    /// <summary>The only audience.</summary>
    public const string Audience = "platform";
}
