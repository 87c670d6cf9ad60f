using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace ContingencyPlans.Features.Plans.Revision;

/// <summary>
/// Every minute: tells of plans whose submission or receipt is overdue and of those whose interval is over. It only tells; what a plan is
/// its dates say, round or no round.
/// </summary>
internal sealed class PlanCalendarJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlanCalendarJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    private const int Plans = 500;

    /// <summary>One round; returns how many events it published.</summary>
    public async Task<int> PublishDueAsync(CancellationToken ct)
    {
        var today = Clock.Today();
        var published = 0;
        await EachAsync(
            scopes,
            await LateAsync(today, ct),
            async (services, plan) =>
            {
                var db = services.GetRequiredService<ContingencyPlansDb>();
                db.Attach(plan);
                var due = plan.Remind(today).ToList();
                due.ForEach(db.Publish);
                await db.SaveChangesAsync(ct);
                published += due.Count;
            },
            ct
        );
        return published;
    }

    private async Task<List<Plan>> LateAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ContingencyPlansDb>()
            .Plans.Resident()
            .AsNoTracking()
            .Where(p => p.IssuedOn != null && p.RepealedOn == null && p.InForceUntil == null)
            .Where(p =>
                (p.SubmittedOn == null && p.SubmitBy < today && !p.DeadlineOpen && !p.Told.Contains("submit"))
                || (p.SubmittedOn != null && p.FiledOn == null && p.ReceiptBy < today && !p.DeadlineOpen && !p.Told.Contains("receipt"))
                || (p.EvaluateBy <= today && !p.Told.Contains("interval"))
            )
            .OrderBy(p => p.Id)
            .Take(Plans)
            .ToListAsync(ct);
    }

    protected override Task RunOnceAsync(CancellationToken ct) => PublishDueAsync(ct);
}
