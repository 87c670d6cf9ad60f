using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

/// <summary>准备就绪.</summary>
/// <param name="On">Today if left out.</param>
public sealed record PrepareDrillRequest([property: StringLength(500)] string? Note, DateOnly? On);

internal static class PrepareDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        PrepareDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        drill.Prepare(step.Scope.ActedOn(request.On, clock, request.Note));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
