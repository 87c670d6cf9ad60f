using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Hosting.Operations;

namespace Drills.Features.Plans;

/// <summary>Every half minute: reads the plans of drills that were recorded while contingency-plans could not be reached, or by a
/// sheet.</summary>
internal sealed class RecheckPlansJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecheckPlansJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(30), clock, log)
{
    private const int Most = 500;

    /// <summary>One round; returns how many drills it checked.</summary>
    public async Task<int> CheckAsync(CancellationToken ct)
    {
        var after = Guid.Empty;
        for (var done = 0; ; done++)
        {
            await using var scope = scopes.CreateAsyncScope(); // one drill a time: a person may be editing another one
            var db = scope.ServiceProvider.GetRequiredService<DrillsDb>();
            var drill = await NextAsync(db, after, ct);
            if (
                drill is null
                || done == Most
                || !await scope.ServiceProvider.GetRequiredService<CheckPlan>().CheckLaterAsync(drill, Clock.GetUtcNow(), ct)
            )
            {
                return done;
            }

            after = drill.Id;
            await SaveAsync(db, ct);
        }
    }

    protected override Task RunOnceAsync(CancellationToken ct) => CheckAsync(ct);

    private static Task<Drill?> NextAsync(DrillsDb db, Guid after, CancellationToken ct) =>
        db.Drills.Resident().Where(d => d.PlanUnchecked && d.Id > after).OrderBy(d => d.Id).FirstOrDefaultAsync(ct);

    // The drill was changed at the same moment: the next round checks it again.
    private static async Task SaveAsync(DrillsDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException) { }
    }
}
