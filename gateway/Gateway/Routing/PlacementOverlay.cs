using Platform.Cells;

namespace Gateway.Routing;

/// <summary>Replaces the cells of counties in the placement by their present cells.</summary>
internal static class PlacementOverlay
{
    /// <summary>
    /// The plan with every county in its real cell. Deployments that the placement gives it in another cell do not count: they work on
    /// another cell's database.
    /// </summary>
    public static PlacementPlan Over(PlacementPlan placement, IReadOnlyDictionary<string, CountyHome> homes) =>
        placement with
        {
            Counties = placement
                .Counties.Keys.Union(homes.Keys)
                .Where(c => c != CountyHomes.Others)
                .ToDictionary(c => c, c => Over(placement.Of(c), CountyHomes.Of(homes, c))),
        };

    /// <summary>Counties that the placement believes in another cell than they are.</summary>
    public static IEnumerable<(string County, string Home, string Planned)> Differences(
        PlacementPlan placement,
        IReadOnlyDictionary<string, CountyHome> homes
    ) =>
        from county in placement.Counties.Keys.Union(homes.Keys).Order(StringComparer.Ordinal)
        where county != CountyHomes.Others
        let home = CountyHomes.Of(homes, county)
        where home is not null && home.Cell != placement.Of(county).Cell
        select (county, home.Cell, placement.Of(county).Cell);

    private static CountyPlacement Over(CountyPlacement placement, CountyHome? home) =>
        home is null
            ? placement
            : placement with
            {
                Cell = home.Cell,
                Moving = placement.Moving || home.IsPaused,
                Dedicated = placement.Dedicated && placement.Cell == home.Cell,
                Services = placement.Cell == home.Cell ? placement.Services : new Dictionary<string, IReadOnlyList<string>>(),
            };
}
