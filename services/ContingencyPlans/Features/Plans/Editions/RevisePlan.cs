using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans.Steps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Editions;

/// <summary>修订: the next edition begins as a draft that says what the latest one issued says.</summary>
internal static class RevisePlan
{
    public static async Task<Created<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await step.OnAsync(db.Plans, ct);
        step.Scope.RequireKeeper(plan);
        var (next, text) = await db.ReviseAsync(plan, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{next.Division}/plans/{next.Id}",
            PlanView.Of(next, text.Content, clock.Today(), step.Scope.Caller)
        );
    }

    /// <summary>One edition is made at a time, and from the latest one issued.</summary>
    private static async Task<(Plan, PlanText)> ReviseAsync(this ContingencyPlansDb db, Plan plan, DateOnly today, CancellationToken ct)
    {
        var editions = await db.Plans.AsNoTracking().Where(p => p.SeriesId == plan.SeriesId).ToListAsync(ct);
        if (editions.Find(e => e.IssuedOn is null && e.RepealedOn is null) is { } open)
        {
            throw PlanLifeErrors.RevisedAlready.Because(open.Edition);
        }

        if (editions.Where(e => e.IssuedOn is not null).MaxBy(e => e.Edition) is { } latest && latest.Id != plan.Id)
        {
            throw PlanLifeErrors.NotTheLatest.Because(latest.Edition);
        }

        var (next, text) = plan.NextEdition(
            await db.Texts.SingleAsync(t => t.PlanId == plan.Id, ct),
            editions.Max(e => e.Edition) + 1,
            today
        );
        db.AddRange(next, text);
        return (next, text);
    }
}
