using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>恢复.</summary>
/// <param name="On">First day in force again; today if left out.</param>
public sealed record ResumeAgreementRequest(DateOnly? On);

internal static class ResumeAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        ResumeAgreementRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agreement = await step.OnAsync(db.Agreements, ct);
        db.Publish(agreement.Resume(BusinessDate.Past(request.On, clock, ForceErrors.NotYet)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
