using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;

namespace SocialForces.Features.Agreements;

/// <summary>Changes the terms of a draft; a side that had signed must sign again.</summary>
internal static class ChangeAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        AgreementTermsRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agreement = await step.OnAsync(db.Agreements, ct);
        agreement.Change(request.Terms(agreement.Division));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
