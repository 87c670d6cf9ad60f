namespace Identity.Domain;

/// <summary>The collections of the public API that a partner can be let into; a new collection is one more line.</summary>
internal static class Collections
{
    private static readonly HashSet<string> All =
    [
        "divisions",
        "institutions",
        "posts",
        "officers",
        "standards",
        "assessments",
        "contracts",
        "documents",
        "milestones",
        "investments",
        "forces",
        "agreements",
        "mobilizations",
        "force-files",
        "teams",
        "members",
        "equipment",
        "bases",
        "plans",
        "plan-templates",
        "cards",
        "handbooks",
        "risk-charts",
        "plan-files",
        "programmes",
        "drills",
        "drill-files",
        "trainings",
        "notices",
        "notice-subscriptions",
        "figures",
        "dashboards",
        "work-reports",
    ];

    /// <summary>Every scope a partner can have.</summary>
    public static IEnumerable<string> Scopes =>
        All.SelectMany(name => new[] { $"{name}:read", $"{name}:write" }).Order(StringComparer.Ordinal);

    /// <summary>Whether the word is a scope of a partner; users and partners are never administered by partners.</summary>
    public static bool HasScope(string scope) => scope.Split(':') is [var name, "read" or "write"] && All.Contains(name);
}
