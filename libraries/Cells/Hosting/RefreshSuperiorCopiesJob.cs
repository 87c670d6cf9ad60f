using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Operations;

namespace Platform.Cells.Hosting;

/// <summary>
/// In a cell that holds only some counties: keeps a copy of the records above them (the city's plans, standards, rules) from the shared
/// cell, at most half a minute old. While the shared cell can't be reached, the last copy is used.
/// </summary>
internal sealed class RefreshSuperiorCopiesJob(
    IConfiguration settings,
    PlacementFile placement,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<RefreshSuperiorCopiesJob> log
) : PeriodicJob(TimeSpan.FromSeconds(30), clock, log)
{
    /// <summary>Connection string of the shared cell's database of the same service; unset in the shared cell itself.</summary>
    public const string Above = "Above";

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        var residence = await CountyResidency.ReadAsync(database, ct);
        var placed = placement.Plan.Counties.Where(c => c.Value.Cell == settings["Platform:Cell"]).Select(c => c.Key);
        await EachAsync(
            placed.Union(residence.Keys).Where(c => CountyResidency.Holds(residence, c) ?? !placement.Plan.Of(c).Moving),
            county =>
                new CountyCopy(settings.GetConnectionString(Above)!, settings.GetConnectionString("Database")!, county).RefreshAboveAsync(
                    ct
                ),
            ct
        );
    }
}
