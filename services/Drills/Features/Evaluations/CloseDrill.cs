using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Features.Drills;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;

namespace Drills.Features.Evaluations;

/// <summary>已办结: every corrective action is closed.</summary>
/// <param name="On">Today if left out.</param>
public sealed record CloseDrillRequest([property: StringLength(500)] string? Note, DateOnly? On);

internal static class CloseDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        CloseDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        drill.Close(
            await db.Findings.CountAsync(f => f.DrillId == drill.Id && f.ClosedOn == null, ct),
            step.Scope.ActedOn(request.On, clock, request.Note)
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
