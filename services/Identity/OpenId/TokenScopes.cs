namespace Identity.OpenId;

/// <summary>Scopes that are not a partner's.</summary>
internal static class TokenScopes
{
    /// <summary>All collections, requested by users and services; their grants limit them further.</summary>
    public const string Platform = "platform";
}
