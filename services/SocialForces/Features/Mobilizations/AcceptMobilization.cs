using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>The force comes.</summary>
/// <param name="ExpectedAt">When it means to be there.</param>
/// <param name="At">When it happened, if it is recorded later.</param>
public sealed record AcceptMobilizationRequest(
    [property: Range(1, 10_000)] int People,
    [property: Range(0, 1_000)] int? Vehicles,
    DateTimeOffset? ExpectedAt,
    DateTimeOffset? At
);

internal static class AcceptMobilization
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        AcceptMobilizationRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (mobilization, _) = await step.OnSidesAsync(db.Mobilizations, db, ct);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == mobilization.AgreementId, ct);
        db.Publish(
            mobilization.Accept(agreement, request.People, request.Vehicles, request.ExpectedAt, step.Scope.ActedAt(request.At, clock))
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
