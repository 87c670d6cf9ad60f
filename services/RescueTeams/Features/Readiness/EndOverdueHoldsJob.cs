using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using RescueTeams.Data;

namespace RescueTeams.Features.Readiness;

/// <summary>
/// Every ten seconds: ends the holds whose time is over and closes the roll-calls past their deadline, so that those who wait for them are
/// notified. Nothing depends on its timing: an expired hold blocks no new one. Replicas may do it at the same time.
/// </summary>
internal sealed class EndOverdueHoldsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EndOverdueHoldsJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(10), clock, log)
{
    private const int AtOnce = 200;

    protected override Task RunOnceAsync(CancellationToken ct) => EndAsync(ct);

    /// <summary>One round.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RescueTeamsDb>();
        foreach (
            var team in await db
                .Holds.Resident()
                .Where(h => h.EndedAt == null && !h.Dispatched && h.Until <= now)
                .OrderBy(h => h.Until)
                .Select(h => new { h.TeamId, h.Division })
                .Take(AtOnce)
                .ToListAsync(ct)
        )
        {
            db.ChangeTracker.Clear();
            await using var locked = await LockedTeam.OfAsync(
                db,
                new Scope(Caller.Service("rescue-teams"), team.Division),
                team.TeamId,
                ct
            );
            await locked.EndExpiredAsync(db, now, ct);
            await locked.CommitAsync(db, ct);
        }

        db.ChangeTracker.Clear();
        foreach (
            var call in await db
                .RollCalls.Resident()
                .Where(c => c.ClosedAt == null && c.Until <= now)
                .OrderBy(c => c.Until)
                .Take(AtOnce)
                .ToListAsync(ct)
        )
        {
            var answers = await db.RollCallAnswers.AsNoTracking().Where(a => a.RollCallId == call.Id).ToListAsync(ct);
            db.Publish(call.Close(answers, now));
            await db.SaveChangesAsync(ct);
        }
    }
}
