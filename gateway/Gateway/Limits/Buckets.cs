namespace Gateway.Limits;

/// <summary>Names of the rate-limit buckets; the route table assigns them.</summary>
internal static class Buckets
{
    /// <summary>Everything that has no bucket of its own.</summary>
    public const string Api = "api";

    /// <summary>Reports from the scene and duty logs: other traffic, however heavy, never blocks them.</summary>
    public const string IncidentReporting = "incident-reporting";

    /// <summary>Pages and endpoints that take passwords and codes.</summary>
    public const string SignIn = "sign-in";
}

/// <summary>Endpoint metadata: requests count in this bucket.</summary>
internal sealed record Bucket(string Name);
