using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

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
        var facts = request.Held.Facts(clock);
        var teams = await db.TeamsOnAsync(request.Drill.Teams, facts.On, ct);
        db.Publish(
            drill.Correct(request.Drill.Design(), request.Drill.Setting(teams), facts, step.Scope.ActedOn(null, clock, request.Reason))
        );
        await plans.CheckAsync(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
