using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Features.Conduct;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>推迟, with the reason.</summary>
/// <param name="To">The new day.</param>
/// <param name="On">When that was decided; today if left out.</param>
public sealed record PostponeDrillRequest(
    DateOnly To,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason,
    DateOnly? On
);

internal static class PostponeDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        PostponeDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        drill.Postpone(request.To, step.Scope.ActedOn(request.On, clock, request.Reason));
        await db.KeepSheetOpenAsync(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
