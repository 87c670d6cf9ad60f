using Gateway.Data;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Sessions;

/// <summary>Clears away sessions that ran out; they are refused long before.</summary>
internal sealed class ExpiredSessions(IDbContextFactory<GatewayDb> databases, TimeProvider clock, ILogger<ExpiredSessions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                var now = clock.GetUtcNow();
                await db.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(stoppingToken);
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or DbUpdateException)
            {
                log.LogWarning(e, "Expired sessions stay until the next round");
            }
        }
    }
}
