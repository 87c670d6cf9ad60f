using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using RescueTeams.Data;

namespace RescueTeams.Features.Readiness;

/// <summary>
/// Every ten seconds: ends expired holds and closes the roll-calls past their deadline, so that those who wait for them are notified.
/// Nothing depends on its timing: an expired hold blocks no new one. Replicas may run at the same time. A team is looked up at its own
/// place: a hold or roll-call from before the place moved may still have the old code.
/// </summary>
internal sealed class EndOverdueHoldsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EndOverdueHoldsJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(10), clock, log)
{
    private const int AtOnce = 1000;

    protected override Task RunOnceAsync(CancellationToken ct) => EndAsync(ct);

    /// <summary>One round.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        await EachAsync(scopes, await OverdueTeamsAsync(now, ct), (services, team) => EndHoldAsync(services, team, now, ct), ct);
        await EachAsync(scopes, await OverdueCallsAsync(now, ct), (services, call) => CloseAsync(services, call, now, ct), ct);
    }

    private async Task<List<HeldTeam>> OverdueTeamsAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RescueTeamsDb>();
        return await db
            .Holds.Resident()
            .Where(h => h.EndedAt == null && !h.Dispatched && h.Until <= now)
            .OrderBy(h => h.Until)
            .Take(AtOnce)
            .Join(db.Teams, h => h.TeamId, t => t.Id, (h, t) => new HeldTeam(t.Id, t.Division))
            .ToListAsync(ct);
    }

    private async Task<List<Guid>> OverdueCallsAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RescueTeamsDb>()
            .RollCalls.Resident()
            .Where(c => c.ClosedAt == null && c.Until <= now)
            .OrderBy(c => c.Until)
            .Select(c => c.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
    }

    private static async Task EndHoldAsync(IServiceProvider services, HeldTeam team, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<RescueTeamsDb>();
        await using var locked = await LockedTeam.OfAsync(db, new Scope(Caller.Service("rescue-teams"), team.Division), team.Id, ct);
        await locked.EndExpiredAsync(db, now, ct);
        await locked.CommitAsync(db, ct);
    }

    private static async Task CloseAsync(IServiceProvider services, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<RescueTeamsDb>();
        if (await db.RollCalls.SingleOrDefaultAsync(c => c.Id == id && c.ClosedAt == null, ct) is not { } call)
        {
            return; // another replica has closed it, or the last member answered
        }

        var answers = await db.RollCallAnswers.AsNoTracking().Where(a => a.RollCallId == id).ToListAsync(ct);
        db.Publish(call.Close(answers, now));
        await db.SaveChangesAsync(ct);
    }

    private sealed record HeldTeam(Guid Id, DivisionCode Division);
}
