using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Cells;
using Platform.Core.Placement;
using Platform.Hosting.Operations;
using Platform.Hosting.Placement;

namespace Platform.Hosting.Messaging;

/// <summary>Which queues this deployment consumes, by its settings and the placement.</summary>
/// <param name="Service">Whose queues.</param>
/// <param name="Listed">Counties with queues of their own (<c>Platform:Counties</c>).</param>
/// <param name="Serves">The counties it works for alone (<c>Platform:Serves</c>); empty: it is the pool.</param>
/// <param name="Cell">The cell it belongs to (<c>Platform:Cell</c>); null: a service of the whole city, whatever the cell of a
/// county.</param>
public sealed record QueueChoice(string Service, IReadOnlyList<string> Listed, IReadOnlyList<string> Serves, string? Cell)
{
    public static QueueChoice Of(string service, IConfiguration settings) =>
        new(
            service,
            settings.GetSection("Platform:Counties").Get<string[]>() ?? [],
            settings.GetSection("Platform:Serves").Get<string[]>() ?? [],
            settings["Platform:Cell"]
        );

    /// <summary>The pool also takes what is no listed county's.</summary>
    public bool TakesOrdinaryQueue => Serves.Count == 0;

    /// <summary>The counties whose queues it consumes under the plan.</summary>
    /// <param name="residence">What the service's own database says of counties, which goes before the plan: the data is there or it is
    /// not.</param>
    public IEnumerable<string> Counties(PlacementPlan plan, IReadOnlyDictionary<string, string> residence) =>
        (TakesOrdinaryQueue ? Listed.Where(c => !IsTakenByItsOwn(plan.Of(c))) : Serves).Where(c =>
            !plan.Of(c).Frozen && (Cell is null || (CountyResidency.Holds(residence, c) ?? plan.Of(c).Cell == Cell))
        );

    // A county need not have a deployment of every service.
    private bool IsTakenByItsOwn(CountyPlacement county) => county.Dedicated && county.Services.ContainsKey(Service);
}

/// <summary>
/// Takes up and leaves the queues of counties while the service runs, a second after the placement or the database says so. A queue is left
/// whole:
/// what is being worked on is finished first.
/// </summary>
internal sealed partial class CountyQueuesJob(
    IReceiveEndpointConnector bus,
    Action<IBusRegistrationContext, IReceiveEndpointConfigurator, string> configure,
    string service,
    IConfiguration settings,
    PlacementFile placement,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<CountyQueuesJob> log
) : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly QueueChoice _choice = QueueChoice.Of(service, settings);
    private readonly Dictionary<string, HostReceiveEndpointHandle> _taken = new(StringComparer.Ordinal);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken); // so that whoever waits for the bus waits for these queues too
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
                _taken[county] = bus.ConnectReceiveEndpoint(
                    CountyQueue.Name(service, county),
                    (context, queue) => configure(context, queue, county)
                );
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
