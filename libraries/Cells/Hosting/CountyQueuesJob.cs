using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace Platform.Cells.Hosting;

/// <summary>
/// Takes up and leaves the queues of counties while the service runs, a second after the placement or the database says so. A queue is left
/// whole: what is being worked on is finished first.
/// </summary>
internal sealed partial class CountyQueuesJob(
    CountyEndpoints endpoints,
    IConfiguration settings,
    PlacementFile placement,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<CountyQueuesJob> log
) : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly QueueChoice _choice = QueueChoice.Of(endpoints.Service, settings);
    private readonly Dictionary<string, HostReceiveEndpointHandle> _taken = new(StringComparer.Ordinal);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken); // so that waiting for the bus includes these queues
        }
        catch (NpgsqlException later)
        {
            LogLater(Log, later.Message);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        var residence = _choice.Cell is null ? Nothing : await CountyResidency.ReadAsync(database, ct);
        var wanted = _choice.Counties(placement.Plan, residence).ToHashSet(StringComparer.Ordinal);
        await EachAsync(
            wanted.Where(c => !_taken.ContainsKey(c)),
            county =>
            {
                _taken[county] = endpoints.Connect(county);
                return Task.CompletedTask;
            },
            ct
        );
        await EachAsync(
            _taken.Keys.Where(c => !wanted.Contains(c)).ToList(),
            async county =>
            {
                await _taken[county].StopAsync(CancellationToken.None); // half left, it would be neither taken nor left
                _taken.Remove(county);
                LogLeft(Log, county);
            },
            ct
        );
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Left the queue of {County}")]
    private static partial void LogLeft(ILogger log, string county);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database does not say yet which counties are here; their queues are taken when it does: {Reason}"
    )]
    private static partial void LogLater(ILogger log, string reason);
}
