using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>The bureau of the path's place drafts an agreement with a force, wherever the force is registered.</summary>
public sealed record DraftAgreementRequest(Guid ForceId, [property: Required] AgreementTermsRequest Terms);

internal static class DraftAgreement
{
    public static async Task<Created<AgreementView>> HandleAsync(
        DraftAgreementRequest request,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force =
            await db.Forces.FirstOrDefaultAsync(f => f.Id == request.ForceId, ct)
            ?? throw ForceErrors.NoneHere.At("forceId", request.ForceId);
        var agreement = Take(AgreementContext.Of(db, clock), scope.Division, force, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{agreement.Division}/agreements/{agreement.Id}",
            AgreementView.Of(agreement, clock.Today())
        );
    }

    /// <summary>The bureau drafts an agreement with the force.</summary>
    public static Agreement Take(AgreementContext context, DivisionCode bureau, Force force, DraftAgreementRequest request)
    {
        var agreement = Agreement.Draft(bureau, force, request.Terms.Terms(bureau), null, context.Today);
        context.Drafted(agreement);
        return agreement;
    }
}
