using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

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

/// <summary>What several events ask for once, however many of them arrive.</summary>
public static class InboxOnce
{
    /// <summary>
    /// Whether this transaction is the first to act on the id; another one that begins meanwhile waits for its end. Called in a consumer.
    /// </summary>
    public static async Task<bool> TakeOnceAsync(this DbContext db, Guid id, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"insert into inbox (event_id, at) values ({id}, now()) on conflict do nothing", ct) > 0;
}

/// <summary>
/// Lets every event act once: the inbox row and all changes of the consumers are one transaction. A second delivery, from any queue, finds
/// the row and does nothing; a consumer that fails leaves no row, so the retry acts.
/// </summary>
internal sealed class InboxFilter<T>(DbContext db, CurrentCaller caller, IEnumerable<InboxOpening> openings, ILoggerFactory logs)
    : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var id = (context.Message as PlatformEvent)?.EventId ?? context.MessageId!.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);
        db.Database.AutoSavepointsEnabled = false; // a save that fails ends the attempt, and with it the transaction
        if (await TakeAsync(id, context.CancellationToken))
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

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");

    /// <summary>Opens the transaction and writes the inbox row, in one round trip; false: the event was acted on before.</summary>
    private async Task<bool> TakeAsync(Guid id, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        batch.BatchCommands.Add(PlaceFence.Command(caller.Places)); // a consumer may also send plain commands
        foreach (var opening in openings)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(opening.Sql));
            batch.Timeout = 0; // the lock may be held for minutes; a message that gave up meanwhile would count as failed
        }

        var row = new NpgsqlBatchCommand("insert into inbox (event_id, at) values ($1, now()) on conflict do nothing")
        {
            Parameters = { new() { Value = id } },
        };
        batch.BatchCommands.Add(row);
        await batch.ExecuteNonQueryAsync(ct);
        return row.RecordsAffected == 1;
    }
}
