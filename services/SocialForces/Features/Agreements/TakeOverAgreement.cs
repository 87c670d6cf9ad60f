using Platform.Core;
using Platform.Hosting.Access;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>An agreement that was signed on paper before the platform kept agreements. It comes in by a sheet only.</summary>
internal sealed record TakeOverAgreementRequest(AgreementTermsRequest Terms, DateOnly SignedOn);

internal static class TakeOverAgreement
{
    /// <summary>The bureau has the agreement with the force, as both signed it.</summary>
    public static Agreement Take(
        AgreementContext context,
        DivisionCode bureau,
        Force force,
        TakeOverAgreementRequest request,
        Caller caller
    )
    {
        var terms = request.Terms;
        context.RequireDaysFree(bureau, force, terms.From, terms.To, except: null);
        var agreement = DraftAgreement.Take(context, bureau, force, new(force.Id, terms));
        var on = BusinessDate.Past(request.SignedOn, context.Clock, ForceErrors.NotYet, "signedOn");
        context.RequirePlaceOn(bureau, on, "signedOn");
        context.Signed(agreement, agreement.TakeOver(caller.Subject, caller.Name, on));
        return agreement;
    }
}
