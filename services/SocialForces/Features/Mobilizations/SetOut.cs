using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>出发: the force sets out.</summary>
/// <param name="ExpectedAt">The expected arrival, if it changed.</param>
/// <param name="At">When it happened, if it is recorded later.</param>
public sealed record SetOutRequest(DateTimeOffset? ExpectedAt, [property: StringLength(500)] string? Note, DateTimeOffset? At);

internal static class SetOut
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        SetOutRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (mobilization, _) = await step.OnSidesAsync(db.Mobilizations, db, ct);
        db.Publish(mobilization.SetOut(request.ExpectedAt, request.Note?.Trim(), step.Scope.ActedAt(request.At, clock)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
