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
internal sealed class KeepAbove(
    IConfiguration settings,
    PlacementFile placement,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<KeepAbove> log
) : Rounds(TimeSpan.FromSeconds(30), clock, log)
{
    /// <summary>Connection string of the shared cell's database of the same service; unset in the shared cell itself.</summary>
    public const string Above = "Above";

    protected override async Task Round(CancellationToken ct)
    {
        var residence = await Elsewhere.Read(database, ct);
        var told = placement.Plan.Counties.Where(c => c.Value.Cell == settings["Platform:Cell"]).Select(c => c.Key);
        foreach (var county in told.Union(residence.Keys).Where(c => Elsewhere.Holds(residence, c) ?? !placement.Plan.Of(c).Moving))
        {
            await new CountyCopy(settings.GetConnectionString(Above)!, settings.GetConnectionString("Database")!, county).RefreshAbove(ct);
        }
    }
}
