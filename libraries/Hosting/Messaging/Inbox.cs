using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Core.Events;

namespace Platform.Hosting.Messaging;

/// <summary>An event this service has acted on.</summary>
public sealed class InboxEvent
{
    public Guid EventId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>
/// SQL that every consumer's transaction of a service begins with, before its inbox row: a lock that others hold while they
/// write inbox rows themselves. Taken after the row, the two would wait for each other.
/// </summary>
public sealed record InboxOpening(string Sql);

/// <summary>
/// Lets every event act once: the inbox row and all that the consumers change are one transaction. A second delivery, from
/// whichever queue, finds the row and does nothing; a consumer that fails leaves no row, so the retry acts.
/// </summary>
internal sealed class InboxFilter<T>(DbContext db, IEnumerable<InboxOpening> openings, ILoggerFactory logs) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var id = (context.Message as PlatformEvent)?.EventId ?? context.MessageId!.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);
        await OpenAsync(context.CancellationToken);
        var taken = await db.Database.ExecuteSqlAsync(
            $"insert into inbox (event_id, at) values ({id}, now()) on conflict do nothing",
            context.CancellationToken
        );
        if (taken == 1)
        {
            await next.Send(context);
            await transaction.CommitAsync(context.CancellationToken);
            EventLog.Taken(logs.CreateLogger(EventLog.Category), typeof(T).Name, id);
        }
        else
        {
            // Or it would be put aside as a message nobody here knows, into a queue nobody reads.
            await context.NotifyConsumed(context.ReceiveContext.ElapsedTime, nameof(InboxEvent));
        }
    }

    // Whoever holds the lock may need minutes; a message that gave up meanwhile would count as failed.
    private async Task OpenAsync(CancellationToken ct)
    {
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(0);
        foreach (var opening in openings)
        {
            await db.Database.ExecuteSqlRawAsync(opening.Sql, ct);
        }

        db.Database.SetCommandTimeout(patience);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}
