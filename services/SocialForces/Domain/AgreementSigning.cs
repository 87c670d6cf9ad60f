using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace SocialForces.Domain;

/// <content>From draft to signed: by the two sides' own accounts, or on paper.</content>
public sealed partial class Agreement
{
    /// <summary>A bureau's draft for a force; a renewal begins after the last day of the renewed agreement.</summary>
    public static Agreement Draft(DivisionCode bureau, Force force, AgreementTerms terms, Agreement? renews, DateOnly today)
    {
        if (force.State != ForceState.Verified)
        {
            throw ForceErrors.NotVerified.Because(force.Name, force.State.Word());
        }

        var agreement = new Agreement
        {
            Division = bureau,
            ForceId = force.Id,
            Renews = renews?.Id,
        };
        agreement.Change(force, today);
        agreement.Set(terms);
        if (renews is not null && (renews.SignedOn is null || renews.RenewedBy is not null || terms.From <= renews.To))
        {
            throw AgreementErrors.NotRenewable.At("from", renews.To);
        }

        return agreement;
    }

    /// <summary>Changes the terms; a side that had signed the old ones must sign again.</summary>
    public void Change(AgreementTerms terms)
    {
        RequireDraft();
        Set(terms);
        (BureauSignature, ForceSignature) = (null, null);
    }

    /// <summary>One side signs with an account of its own; the agreement is signed with the second signature.</summary>
    public AgreementChanged? Confirm(AgreementSide side, string by, string name, DateOnly on)
    {
        RequireDraft();
        RequireNotOver(on);
        if ((side == AgreementSide.Bureau ? ForceSignature : BureauSignature)?.By == by)
        {
            throw AgreementErrors.BothSides.Because();
        }

        var signature = new AgreementSignature(by, name, on, OnPaper: false);
        (BureauSignature, ForceSignature) = side == AgreementSide.Bureau ? (signature, ForceSignature) : (BureauSignature, signature);
        return BureauSignature is not null && ForceSignature is not null ? Sign() : null;
    }

    /// <summary>Both sides signed on paper; the scan is the proof.</summary>
    public AgreementChanged SignOnPaper(StoredFile scan, string by, string name, DateOnly on)
    {
        RequireDraft();
        RequireNotOver(on);
        var signature = new AgreementSignature(by, name, on, OnPaper: true);
        (BureauSignature, ForceSignature, Scan, FileId) = (signature, signature, AttachedFile.Of(scan), scan.Id);
        return Sign();
    }

    /// <summary>An agreement signed on paper before the platform was used, from the bureau's register.</summary>
    public AgreementChanged TakeOver(string by, string name, DateOnly signedOn)
    {
        RequireDraft();
        var signature = new AgreementSignature(by, name, signedOn, OnPaper: true);
        (BureauSignature, ForceSignature) = (signature, signature);
        return Sign();
    }

    /// <summary>Gives the draft up.</summary>
    public void Cancel()
    {
        RequireDraft();
        Cancelled = true;
    }

    private AgreementChanged Sign()
    {
        var on = BureauSignature!.On > ForceSignature!.On ? BureauSignature.On : ForceSignature.On;
        SignedOn = on;
        return ChangedEvent(AgreementChange.Signed, null, on);
    }

    private void Set(AgreementTerms terms)
    {
        if (terms.To < terms.From)
        {
            throw AgreementErrors.Backwards.At("to", terms.From, terms.To);
        }

        if (terms.Coverage.Where(c => !Division.Contains(c)).Cast<DivisionCode?>().FirstOrDefault() is { } outside)
        {
            throw AgreementErrors.CoverageOutside.At("coverage", outside, Division);
        }

        (Number, Disasters, Coverage) = (terms.Number, [.. terms.Disasters.Distinct()], [.. terms.Coverage.Distinct()]);
        terms.Costs.PersonDay.WholeFen("costs.personDay");
        terms.Costs.VehicleDay.WholeFen("costs.vehicleDay");
        terms.Costs.Limit.WholeFen("costs.limit");
        (ResponseMinutes, Costs, From, To) = (terms.ResponseMinutes, terms.Costs, terms.From, terms.To);
    }

    private void RequireDraft()
    {
        if (SignedOn is not null || Cancelled)
        {
            throw AgreementErrors.WrongStep.Because(StateOn(SignedOn ?? From).Word(), StateOn(SignedOn ?? From).Next());
        }
    }

    private void RequireNotOver(DateOnly on)
    {
        if (on > To)
        {
            throw AgreementErrors.OverBeforeSigned.At("on", To);
        }
    }
}
