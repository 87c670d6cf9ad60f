using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>中止: the force is not called under it until it is resumed.</summary>
/// <param name="On">First day not in force; today if left out.</param>
public sealed record SuspendAgreementRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class SuspendAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        SuspendAgreementRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agreement = await step.OnAsync(db.Agreements, ct);
        db.Publish(agreement.Suspend(request.Reason.Trim(), BusinessDate.Past(request.On, clock, ForceErrors.NotYet)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
