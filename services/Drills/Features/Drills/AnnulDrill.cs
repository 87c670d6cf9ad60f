using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Drills;

/// <summary>作废: recorded as held, but it was no drill.</summary>
/// <param name="On">Today if left out.</param>
public sealed record AnnulDrillRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class AnnulDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(
        [AsParameters] RecordStep step,
        AnnulDrillRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills, ct);
        db.Publish(drill.Annul(step.Scope.ActedOn(request.On, clock, request.Reason)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DrillView.Of(drill));
    }
}
