using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Platform.Cells;
using Platform.ServiceDefaults.Operations;
using Platform.ServiceDefaults.Placement;

namespace Platform.ServiceDefaults.Data;

/// <summary>
/// In a cell that holds some counties only: keeps the copy of what stands above them (the city's plans, standards, rules) as the shared
/// cell has it, half a minute late at most. While that can't be reached, the last copy serves.
/// </summary>
internal sealed class KeepAbove(IConfiguration settings, PlacementFile placement, TimeProvider clock, ILogger<KeepAbove> log) : Rounds(TimeSpan.FromSeconds(30), clock, log)
{
    /// <summary>Connection string of the shared cell's database of the same service; unset in the shared cell itself.</summary>
    public const string Above = "Above";

    protected override async Task Round(CancellationToken ct)
    {
        foreach (var (county, _) in placement.Plan.Counties.Where(c => c.Value.Cell == settings["Platform:Cell"] && !c.Value.Moving))
        {
            await new CountyCopy(settings.GetConnectionString(Above)!, settings.GetConnectionString("Database")!, county).RefreshAbove(ct);
        }
    }
}
