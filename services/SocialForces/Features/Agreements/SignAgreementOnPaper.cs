using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Places;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>Both sides signed on paper.</summary>
/// <param name="FileId">The scan, uploaded to <c>force-files</c> at the bureau's place.</param>
public sealed record SignAgreementOnPaperRequest(Guid FileId, DateOnly On);

internal static class SignAgreementOnPaper
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        SignAgreementOnPaperRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (agreement, caller) = (await step.OnAsync(db.Agreements, ct), step.Scope.Caller);
        await db.RequirePlaceOnAsync(agreement.Division, [], request.On, "on", ct);
        var scan = await db.UseFilesAsync(agreement.Division, [request.FileId], "fileId", clock.GetUtcNow(), ct);
        await db.SignedAsync(
            agreement,
            agreement.SignOnPaper(scan[0], caller.Subject, caller.Name, BusinessDate.Past(request.On, clock, ForceErrors.NotYet)),
            clock,
            ct
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
