using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Notices.Domain;
using Platform.Hosting.Operations;

namespace Notices.Sending;

/// <summary>Every 15 seconds: expires messages whose time is over, also of channels that no longer exist, and measures the delay.</summary>
internal sealed class ExpireMessagesJob(
    IServiceScopeFactory scopes,
    SendingMetrics metrics,
    TimeProvider clock,
    ILogger<ExpireMessagesJob> log
) : PeriodicJob(TimeSpan.FromSeconds(15), clock, log)
{
    private static readonly MessageState[] Pending = [MessageState.Waiting, MessageState.Failed];

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoticesDb>();
        var now = Clock.GetUtcNow();
        var over = await db
            .Messages.FromSql(
                $"""
                update messages set state = 'given-up', lease = null, leased_until = null
                where state in ('waiting', 'failed') and give_up_at < {now} and (leased_until is null or leased_until < {now}) returning *
                """
            )
            .AsNoTracking()
            .ToListAsync(ct);
        over.ForEach(m => metrics.GivenUp(m.Channel));
        var late = db.Messages.Where(m => Pending.Contains(m.State) && m.DueAt <= now);
        metrics.Late(await late.LongCountAsync(ct), now - (await late.MinAsync(m => (DateTimeOffset?)m.DueAt, ct) ?? now));
    }
}
