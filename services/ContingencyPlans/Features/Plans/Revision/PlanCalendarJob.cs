using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Cells.Hosting;
using Platform.Core;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace ContingencyPlans.Features.Plans.Revision;

/// <summary>
/// Every minute: publishes the plans whose submission or receipt is overdue and those whose interval is over, and flags those whose place
/// has left the place whose plan they follow (a split, a merger: the plans move with their village). A plan's validity follows from its
/// dates alone.
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
        await EachAsync(
            scopes,
            await StrayedAsync(ct),
            async (services, strayed) =>
            {
                var db = services.GetRequiredService<ContingencyPlansDb>();
                db.Attach(strayed.Plan);
                if (strayed.Plan.FlagStrayed(strayed.Superior, today) is { } flagged)
                {
                    db.Publish(flagged);
                    await db.SaveChangesAsync(ct);
                    published++;
                }
            },
            ct
        );
        return published;
    }

    private async Task<List<(Plan Plan, Plan Superior)>> StrayedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ContingencyPlansDb>();
        var plans = await db
            .Plans.FromSql(
                $"""
                select p.* from plans p join plans s on s.id = p.superior_id
                where p.issued_on is not null and p.repealed_on is null and p.in_force_until is null
                and place_resident(p.division) and not starts_with(p.division, s.division) and not ('strayed:' || s.id) = any(p.told)
                """
            )
            .AsNoTracking()
            .OrderBy(p => p.Id)
            .Take(Plans)
            .ToListAsync(ct);
        var ids = plans.Select(p => p.SuperiorId!.Value).Distinct().ToList();
        var superiors = await db.Plans.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return plans.ConvertAll(p => (p, superiors[p.SuperiorId!.Value]));
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
