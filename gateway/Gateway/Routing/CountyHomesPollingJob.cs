using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Platform.Cells;
using Platform.Cells.Hosting;
using Platform.Hosting.Operations;

namespace Gateway.Routing;

/// <summary>
/// Follows the table of homes in the gateway's database, a second behind at most; while that can't be reached, what was last read holds.
/// The gateway is not ready before it has read it once. The first gateway that finds no table kept begins it with what the placement says.
/// </summary>
internal sealed partial class CountyHomesPollingJob(
    NpgsqlDataSource database,
    PlacementFile file,
    TimeProvider clock,
    ILogger<CountyHomesPollingJob> log
) : PeriodicJob(TimeSpan.FromSeconds(1), clock, log), IHealthCheck
{
    private string _differed = "";

    /// <summary>By county; null before it was read.</summary>
    public IReadOnlyDictionary<string, CountyHome>? Known { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken);
        }
        catch (NpgsqlException later)
        {
            LogLater(Log, later.Message);
        }

        await base.StartAsync(cancellationToken);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            Known is null ? HealthCheckResult.Unhealthy("It is not known yet in which cells counties are.") : HealthCheckResult.Healthy()
        );

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        var plan = file.Plan;
        var homes = await CountyHomes.ReadAsync(database, ct);
        if (!homes.ContainsKey(CountyHomes.Others) && plan.Version.Length > 0)
        {
            await CountyHomes.BeginAsync(
                database,
                PlacementPlan.SharedCell,
                plan.Counties.Where(c => c.Value.Cell != PlacementPlan.SharedCell).Select(c => (c.Key, c.Value.Cell)),
                ct
            );
            homes = await CountyHomes.ReadAsync(database, ct);
        }

        Known = homes;
        var differ = string.Join(
            ", ",
            PlacementOverlay.Differences(plan, homes).Select(c => $"{c.County} is in {c.Home}, the placement says {c.Planned}")
        );
        if (differ != _differed && (_differed = differ).Length > 0)
        {
            LogDiffers(Log, differ);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Requests go where the data is: {Differences}. Move the county, or write its cell into the values"
    )]
    private static partial void LogDiffers(ILogger log, string differences);

    [LoggerMessage(Level = LogLevel.Warning, Message = "It is not known yet in which cells counties are; not ready before: {Reason}")]
    private static partial void LogLater(ILogger log, string reason);
}
