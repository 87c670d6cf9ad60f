using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;

namespace SocialForces.Features.Agreements;

/// <summary>Gives a draft up.</summary>
internal static class CancelAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agreement = await step.OnAsync(db.Agreements, ct);
        agreement.Cancel();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
