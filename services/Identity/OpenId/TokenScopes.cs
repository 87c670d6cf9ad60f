namespace Identity.OpenId;

/// <summary>Scopes that are not a partner's.</summary>
internal static class TokenScopes
{
    /// <summary>All collections: what users and services ask for; their grants say the rest.</summary>
    public const string Platform = "platform";
}
