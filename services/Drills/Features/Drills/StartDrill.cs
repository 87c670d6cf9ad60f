using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>演练开始.</summary>
/// <param name="At">Now if left out.</param>
public sealed record StartDrillRequest([property: StringLength(500)] string? Note, DateTimeOffset? At);

internal static class StartDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        StartDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        drill.Start(BusinessTime.Past(request.At, clock.GetUtcNow(), DrillErrors.NotYet), step.Scope.ActedOn(null, clock, request.Note));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
