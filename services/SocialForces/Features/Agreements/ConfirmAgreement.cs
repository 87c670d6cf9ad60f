using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Agreements;

/// <summary>One side signs electronically, with an account of its own: the bureau's at its place, the force's by one bound to it.</summary>
/// <param name="On">Today if left out.</param>
public sealed record ConfirmAgreementRequest(AgreementSide Side, DateOnly? On);

internal static class ConfirmAgreement
{
    public static async Task<Ok<AgreementView>> HandleAsync(
        [AsParameters] RecordStep step,
        ConfirmAgreementRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (agreement, force) = await step.OnSidesAsync(db.Agreements, db, ct);
        var caller = step.Scope.Caller;
        if (request.Side == AgreementSide.Force ? !force.Accounts.Contains(caller.Subject) : !step.Scope.Holds(agreement.Division))
        {
            throw request.Side == AgreementSide.Force
                ? ForceErrors.NotYours.Because(force.Name)
                : AgreementErrors.NotTheBureau.Because(agreement.Division);
        }

        if (
            agreement.Confirm(request.Side, caller.Subject, caller.Name, BusinessDate.Past(request.On, clock, ForceErrors.NotYet)) is
            { } signed
        )
        {
            await db.SignedAsync(agreement, signed, clock, ct);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AgreementView.Of(agreement, clock.Today()));
    }
}
