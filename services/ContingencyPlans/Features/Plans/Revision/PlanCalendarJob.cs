using ContingencyPlans.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Data;
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

    /// <summary>One round; returns how much it told.</summary>
    public async Task<int> PublishDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ContingencyPlansDb>();
        var today = Clock.Today();
        var late = await db
            .Plans.Resident()
            .Where(p => p.IssuedOn != null && p.RepealedOn == null && p.InForceUntil == null)
            .Where(p =>
                (p.SubmittedOn == null && p.SubmitBy < today && !p.Told.Contains("submit"))
                || (p.SubmittedOn != null && p.FiledOn == null && p.ReceiptBy < today && !p.Told.Contains("receipt"))
                || (p.EvaluateBy <= today && !p.Told.Contains("interval"))
            )
            .OrderBy(p => p.Id)
            .Take(Plans)
            .ToListAsync(ct);
        var told = late.SelectMany(p => p.Remind(today)).ToList();
        told.ForEach(db.Publish);
        await db.SaveChangesAsync(ct);
        return told.Count;
    }

    protected override Task RunOnceAsync(CancellationToken ct) => PublishDueAsync(ct);
}
