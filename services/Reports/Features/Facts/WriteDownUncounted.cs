using MassTransit;
using Npgsql;
using Platform.Core.Events;
using Platform.Faults;
using Reports.Data;

namespace Reports.Features.Facts;

/// <summary>
/// Writes down an event before it becomes a dead letter, so that the figures that lack it say so. It is also written down before it is
/// tried once more after several deliveries that ended the consumer: the broker moves such a message away without a word.
/// </summary>
internal sealed partial class WriteDownUncounted(NpgsqlDataSource database, TimeProvider clock, ILogger<WriteDownUncounted> log)
    : IReceiveObserver,
        IConsumeObserver
{
    private const int FatalDeliveries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => AddAsync(context, exception.GetBaseException().Message);

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class =>
        context.ReceiveContext.TransportHeaders.Get<int>("x-delivery-count") >= FatalDeliveries
            ? AddAsync(context, "delivered several times without an end")
            : Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    // The message is not moved before this is done: with the database away it waits, as its consumer would.
    private async Task AddAsync<T>(ConsumeContext<T> context, string reason)
        where T : class
    {
        while (context.Message is PlatformEvent happened)
        {
            try
            {
                await UncountedEvents.AddAsync(database, happened, reason, clock.GetUtcNow(), context.CancellationToken);
                LogUncounted(log, happened.GetType().Name, happened.EventId, happened.Division.Value);
                return;
            }
            catch (Exception e) when (Transient.Is(e) && !context.CancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, context.CancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Event} {Id} of {Division} is not in the figures until it is sent again")]
    private static partial void LogUncounted(ILogger log, string @event, Guid id, string division);
}
