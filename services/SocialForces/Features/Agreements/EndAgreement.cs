using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Agreements;

/// <summary>终止 before its last day.</summary>
/// <param name="On">First day no longer in force, today if left out; it may be a day to come.</param>
public sealed record EndAgreementRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class EndAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        EndAgreementRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agreement = await step.OnAsync(db.Agreements, ct);
        db.Publish(agreement.End(request.Reason.Trim(), request.On ?? clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
