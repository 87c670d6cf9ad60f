using Platform.Cells;

namespace Gateway.Routing;

/// <summary>Lays where counties really are over what the placement says of them.</summary>
internal static class PlacementOverlay
{
    /// <summary>
    /// The plan with every county in its real cell. Deployments that the placement gives it in another cell do not count: they work on
    /// another cell's database.
    /// </summary>
    public static PlacementPlan Over(PlacementPlan told, IReadOnlyDictionary<string, CountyHome> homes) =>
        told with
        {
            Counties = told
                .Counties.Keys.Union(homes.Keys)
                .Where(c => c != CountyHomes.Others)
                .ToDictionary(c => c, c => Over(told.Of(c), CountyHomes.Of(homes, c))),
        };

    /// <summary>Counties that the placement believes in another cell than they are.</summary>
    public static IEnumerable<(string County, string Home, string Told)> Differences(
        PlacementPlan told,
        IReadOnlyDictionary<string, CountyHome> homes
    ) =>
        from county in told.Counties.Keys.Union(homes.Keys).Order(StringComparer.Ordinal)
        where county != CountyHomes.Others
        let home = CountyHomes.Of(homes, county)
        where home is not null && home.Cell != told.Of(county).Cell
        select (county, home.Cell, told.Of(county).Cell);

    private static CountyPlacement Over(CountyPlacement told, CountyHome? home) =>
        home is null
            ? told
            : told with
            {
                Cell = home.Cell,
                Moving = told.Moving || home.IsPaused,
                Dedicated = told.Dedicated && told.Cell == home.Cell,
                Services = told.Cell == home.Cell ? told.Services : new Dictionary<string, IReadOnlyList<string>>(),
            };
}
