using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Drills.Features.Conduct;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Drills;

/// <summary>演练结束.</summary>
/// <param name="People">The number of people who took part; left out: those who signed in.</param>
/// <param name="At">Now if left out.</param>
public sealed record EndDrillRequest(
    [property: Range(1, 100_000)] int? People,
    [property: StringLength(4_000)] string? Summary,
    DateTimeOffset? At
);

internal static class EndDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        EndDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        var people = request.People ?? await db.SignIns.CountAsync(s => s.DrillId == drill.Id, ct);
        db.Publish(
            drill.End(
                BusinessTime.Past(request.At, clock.GetUtcNow(), DrillErrors.NotYet),
                people,
                request.Summary?.Trim(),
                step.Scope.ActedOn(null, clock)
            )
        );
        await db.KeepSheetOpenAsync(drill, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
