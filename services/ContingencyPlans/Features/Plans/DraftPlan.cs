using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Plans;

/// <summary>起草: the first edition of a plan of the path's place.</summary>
public sealed record DraftPlanRequest([property: Required] PlanHeadingRequest Heading, PlanContentRequest? Content);

internal static class DraftPlan
{
    public static async Task<Created<PlanView>> HandleAsync(
        DraftPlanRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var content = request.Content is { } given
            ? await given.ContentAsync(db, scope.Division, clock.GetUtcNow(), ct)
            : PlanContent.Empty;
        var (plan, text) = Plan.Draft(scope.Division, await db.LevelOfAsync(scope.Division, ct), request.Heading.Heading(), content);
        db.AddRange(plan, text);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{plan.Division}/plans/{plan.Id}",
            PlanView.Of(plan, text.Content, clock.Today(), scope.Caller)
        );
    }
}
