using Drills.Data;
using Drills.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>Changes the design of a drill, until it begins.</summary>
internal static class ChangeDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        DrillRequest request,
        DrillsDb db,
        CheckPlan plans,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        var teams = await db.TeamsOnAsync(step.Scope.Division, request.Teams, drill.PlannedOn, drill.Teams, ct);
        drill.Change(request.Design(), request.Setting(teams));
        await plans.CheckAsync(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
