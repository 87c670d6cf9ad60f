namespace Gateway.Routing;

/// <summary>How far this gateway follows the placement.</summary>
/// <param name="Version">Of the plan it follows.</param>
/// <param name="Counties">Those the plan names.</param>
internal sealed record PlacementView(string Version, IReadOnlyDictionary<string, PlacementView.County> Counties)
{
    public static PlacementView Of(Placement placement, PendingWrites writes)
    {
        var plan = placement.Plan;
        return new(
            plan.Version,
            plan.Counties.ToDictionary(
                c => c.Key,
                c => new County(
                    c.Value.Cell,
                    c.Value.Moving,
                    writes.Of(c.Key),
                    [.. c.Value.Services.Keys.Where(service => placement.Own(service, c.Key) is not null)]
                )
            )
        );
    }

    /// <param name="Writes">How many writes of the county this gateway still waits for.</param>
    /// <param name="Own">Services that the county's own deployments answer now.</param>
    internal sealed record County(string Cell, bool Moving, int Writes, IReadOnlyList<string> Own);
}
