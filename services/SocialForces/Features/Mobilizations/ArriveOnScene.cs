using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>到场.</summary>
/// <param name="People">How many really came.</param>
/// <param name="At">When it happened, if it is recorded later.</param>
public sealed record ArriveOnSceneRequest(
    [property: Range(1, 10_000)] int? People,
    [property: StringLength(500)] string? Note,
    DateTimeOffset? At
);

internal static class ArriveOnScene
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        ArriveOnSceneRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (mobilization, _) = await step.OnSidesAsync(db.Mobilizations, db, ct);
        db.Publish(mobilization.Arrive(request.People, request.Note?.Trim(), step.Scope.ActedAt(request.At, clock)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
