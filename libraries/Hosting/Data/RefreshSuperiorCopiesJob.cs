using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Cells;
using Platform.Hosting.Operations;
using Platform.Hosting.Placement;

namespace Platform.Hosting.Data;

/// <summary>
/// In a cell that holds some counties only: keeps the copy of what stands above them (the city's plans, standards, rules) as the shared
/// cell has it, half a minute late at most. While that can't be reached, the last copy serves.
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
        var told = placement.Plan.Counties.Where(c => c.Value.Cell == settings["Platform:Cell"]).Select(c => c.Key);
        await EachAsync(
            told.Union(residence.Keys).Where(c => CountyResidency.Holds(residence, c) ?? !placement.Plan.Of(c).Moving),
            county =>
                new CountyCopy(settings.GetConnectionString(Above)!, settings.GetConnectionString("Database")!, county).RefreshAboveAsync(
                    ct
                ),
            ct
        );
    }
}
