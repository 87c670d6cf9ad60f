using ContingencyPlans.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace ContingencyPlans.Features.Plans.Revision;

/// <summary>
/// Every minute: publishes which plans' submissions or receipts are overdue and which intervals are over. It only reports; the state of a
/// plan follows from its dates, independently of this job.
/// </summary>
internal sealed class PlanCalendarJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlanCalendarJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    private const int Plans = 500;

    /// <summary>One round; returns how many events it published.</summary>
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
        var reminders = late.SelectMany(p => p.Remind(today)).ToList();
        reminders.ForEach(db.Publish);
        await db.SaveChangesAsync(ct);
        return reminders.Count;
    }

    protected override Task RunOnceAsync(CancellationToken ct) => PublishDueAsync(ct);
}
