using Drills.Data;
using Drills.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>Says anew what a drill will be, until it begins.</summary>
internal static class ChangeDrill
{
    public static async Task<Ok<DrillView>> Handle(
        [AsParameters] RecordStep step,
        DrillRequest request,
        DrillsDb db,
        CheckPlan plans,
        CancellationToken ct
    )
    {
        var drill = await step.On(db.Drills, ct);
        drill.Change(request.Design(), request.Setting(await db.TeamsOn(request.Teams, drill.PlannedOn, ct)));
        await plans.Check(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
