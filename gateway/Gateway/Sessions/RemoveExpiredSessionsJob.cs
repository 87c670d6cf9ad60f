using Gateway.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Operations;

namespace Gateway.Sessions;

/// <summary>Clears away sessions that ran out; they are refused long before.</summary>
internal sealed class RemoveExpiredSessionsJob(
    IDbContextFactory<GatewayDb> databases,
    TimeProvider clock,
    ILogger<RemoveExpiredSessionsJob> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = Clock.GetUtcNow();
        await db.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct);
    }
}
