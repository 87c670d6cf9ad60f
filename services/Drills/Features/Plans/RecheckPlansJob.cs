using Drills.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Hosting.Operations;

namespace Drills.Features.Plans;

/// <summary>Every half minute: asks for the plans of drills that were recorded while contingency-plans could not be asked, or by a
/// sheet.</summary>
internal sealed class RecheckPlansJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecheckPlansJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(30), clock, log)
{
    private const int Most = 500;

    /// <summary>One round; returns how many drills it checked.</summary>
    public async Task<int> CheckAsync(CancellationToken ct)
    {
        var (checkedDrills, reachable) = (0, true);
        await EachAsync(
            scopes, // one drill a time: a person may be editing another one
            (await UncheckedAsync(ct)).TakeWhile(_ => reachable),
            async (services, id) =>
            {
                var db = services.GetRequiredService<DrillsDb>();
                var drill = await db.Drills.SingleAsync(d => d.Id == id, ct);
                if (drill.PlanUnchecked)
                {
                    reachable = await services.GetRequiredService<CheckPlan>().CheckLaterAsync(drill, Clock.GetUtcNow(), ct);
                    checkedDrills += reachable ? 1 : 0;
                    await db.SaveChangesAsync(ct);
                }
            },
            ct
        );
        return checkedDrills;
    }

    protected override Task RunOnceAsync(CancellationToken ct) => CheckAsync(ct);

    private async Task<List<Guid>> UncheckedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<DrillsDb>()
            .Drills.Resident()
            .Where(d => d.PlanUnchecked)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(Most)
            .ToListAsync(ct);
    }
}
