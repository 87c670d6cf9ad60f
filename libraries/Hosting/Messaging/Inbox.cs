using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Core.Events;

namespace Platform.Hosting.Messaging;

/// <summary>An event this service has acted on.</summary>
public sealed class InboxEvent
{
    /// <summary>Id of the event, not of the delivery.</summary>
    public Guid EventId { get; init; }

    /// <summary>When it took effect.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// SQL that every consumer's transaction of a service begins with, before its inbox row: a lock that other transactions hold while they
/// write inbox rows themselves. Taken after the row, it would cause a deadlock.
/// </summary>
public sealed record InboxOpening(string Sql);

/// <summary>
/// Lets every event act once: the inbox row and all changes of the consumers are one transaction. A second delivery, from any queue, finds
/// the row and does nothing; a consumer that fails leaves no row, so the retry acts.
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
            // Otherwise MassTransit would move it to the skipped queue as an unknown message.
            await context.NotifyConsumed(context.ReceiveContext.ElapsedTime, nameof(InboxEvent));
        }
    }

    // The lock may be held for minutes; a message that timed out meanwhile would count as failed.
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
