using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>更正: what was recorded of a drill held was wrong.</summary>
/// <param name="Held">As it really was.</param>
public sealed record CorrectDrillRequest(
    [property: Required] DrillRequest Drill,
    [property: Required] HeldRequest Held,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
);

internal static class CorrectDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectDrillRequest request,
        DrillsDb db,
        CheckPlan plans,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        Take(await DrillContext.LoadAsync(db, step.Scope, request.Drill.Teams ?? [], drill.Teams, [], clock, ct), drill, request);
        await plans.CheckAsync(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }

    /// <summary>The record of the drill is as the request says; a plan that is another is still to be checked.</summary>
    public static void Take(DrillContext context, Drill drill, CorrectDrillRequest request)
    {
        var facts = request.Held.Facts(context.Clock);
        var setting = request.Drill.Setting(context.TeamsOn(request.Drill.Teams, facts.On));
        context.Corrected(drill.Correct(request.Drill.Design(), setting, facts, context.Acted(request.Reason)));
    }
}
