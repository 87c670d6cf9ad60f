using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Features.Plans.Steps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Plans;

/// <summary>The complete heading and content of a plan from now on; only before its approval.</summary>
public sealed record ChangePlanRequest([property: Required] PlanHeadingRequest Heading, [property: Required] PlanContentRequest Content);

internal static class ChangePlan
{
    public static async Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangePlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await step.OnAsync(db.Plans, ct);
        step.Scope.RequireKeeper(plan);
        MaskedNumbers.Refuse(request.Content, "content");
        var text = await db.Texts.SingleAsync(t => t.PlanId == plan.Id, ct);
        var content = await request.Content.ContentAsync(db, plan.Division, clock.GetUtcNow(), ct);
        plan.Change(text, await db.LevelOfAsync(plan.Division, ct), request.Heading.Heading(), content);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(PlanView.Of(plan, text.Content, clock.Today(), step.Scope.Caller));
    }
}
