using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;

namespace Notices.Sending;

/// <summary>
/// Takes the next messages of a channel for this replica: a lease that others respect until it ends, so that a batch whose sender was
/// killed is sent by another, with the same ids.
/// </summary>
internal static class ClaimMessages
{
    public const int Batch = 50;

    /// <summary>Longer than the slowest batch takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public static async Task<List<Message>> ClaimAsync(this NoticesDb db, Channel channel, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var budget = channel.Settings.PerMinute == 0 ? null : await BudgetAsync(db, channel.Name, now, ct);
        var due = await db
            .Messages.FromSql(
                $"""
                select * from messages
                where state in ('waiting', 'failed') and channel = {channel.Name} and not_before <= {now} and give_up_at >= {now}
                  and (leased_until is null or leased_until < {now})
                order by urgent desc, not_before, id limit {Batch} for update skip locked
                """
            )
            .AsNoTracking()
            .ToListAsync(ct);
        var (lease, until) = (Guid.NewGuid(), now + Lease);
        if (due.Count > 0 && budget is not null)
        {
            due =
            [
                .. due.OrderByDescending(m => m.Urgent)
                    .ThenBy(m => m.NotBefore)
                    .Take(budget.Take(due.Count, channel.Settings.PerMinute, now)),
            ];
            await db.SaveChangesAsync(ct);
        }

        var ids = due.ConvertAll(m => m.Id);
        await db
            .Messages.Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Lease, lease).SetProperty(m => m.LeasedUntil, until), ct);
        await transaction.CommitAsync(ct);
        due.ForEach(m => m.TakenBy(lease, until));
        return due;
    }

    /// <summary>The channels with messages that <see cref="ClaimAsync"/> would take.</summary>
    public static async Task<HashSet<string>> DueAsync(this NoticesDb db, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.ToUniversalTime();
        var due = await db
            .Database.SqlQuery<string>(
                $"""
                select distinct channel as "Value" from messages
                where state in ('waiting', 'failed') and not_before <= {at} and give_up_at >= {at}
                  and (leased_until is null or leased_until < {at})
                """
            )
            .ToListAsync(ct);
        return [.. due];
    }

    /// <summary>Writes down what came of a batch, of those messages that are still ours.</summary>
    public static Task SettleAsync(this NoticesDb db, IReadOnlyList<Message> tried, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            update messages m set state = t.state, attempts = t.attempts, not_before = t.not_before, last_answer = t.answer,
              sent_at = t.sent_at,
              lease = null, leased_until = null
            from unnest(
                {tried.Select(m => m.Id).ToArray()}, {tried.Select(m => Platform.Core.Words.Of(m.State)).ToArray()}, {tried.Select(m =>
                m.Attempts
            ).ToArray()},
                {tried.Select(m => m.NotBefore.ToUniversalTime()).ToArray()}, {tried.Select(m => m.LastAnswer ?? "").ToArray()},
                {tried.Select(m => m.SentAt?.ToUniversalTime()).ToArray()}, {tried.Select(m => m.Lease!.Value).ToArray()})
                as t(id, state, attempts, not_before, answer, sent_at, lease)
            where m.id = t.id and m.lease = t.lease
            """,
            ct
        );

    // The row's lock serializes the replicas; a channel that was idle for a minute has all of its rate available.
    private static async Task<ChannelBudget> BudgetAsync(NoticesDb db, string channel, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"insert into channel_budgets (channel, tokens, at) values ({channel}, 0, {now.AddMinutes(-1)}) on conflict do nothing",
            ct
        );
        return await db.Budgets.FromSql($"select * from channel_budgets where channel = {channel} for update").SingleAsync(ct);
    }
}
