using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>取消, or broken off while it is under way, with the reason.</summary>
/// <param name="On">Today if left out.</param>
public sealed record CancelDrillRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class CancelDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        CancelDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        drill.Cancel(step.Scope.ActedOn(request.On, clock, request.Reason));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
