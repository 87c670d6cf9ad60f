using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Agreements;

/// <summary>An agreement as the API shows it.</summary>
/// <param name="State">On the day it is read, by its dates.</param>
/// <param name="DaysLeft">Days until its last day; null unless it is in force or suspended.</param>
/// <param name="InForce">The days it is in force.</param>
public sealed record AgreementView(
    Guid Id,
    DivisionCode Division,
    Guid ForceId,
    string ForceName,
    DivisionCode ForceDivision,
    IReadOnlyList<GradedSpecialtyView> Specialties,
    AgreementState State,
    string? Number,
    IReadOnlyList<DisasterKind> Disasters,
    IReadOnlyList<DivisionCode> Coverage,
    int ResponseMinutes,
    CostRules Costs,
    DateOnly From,
    DateOnly To,
    int? DaysLeft,
    AgreementSignature? BureauSignature,
    AgreementSignature? ForceSignature,
    DateOnly? SignedOn,
    AttachedFile? Scan,
    IReadOnlyList<Suspension> Suspensions,
    DateOnly? EndedOn,
    string? EndReason,
    Guid? Renews,
    Guid? RenewedBy,
    IReadOnlyList<AgreementPeriod> InForce,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static AgreementView Of(Agreement a, DateOnly day)
    {
        var state = a.StateOn(day);
        return new(
            a.Id,
            a.Division,
            a.ForceId,
            a.ForceName,
            a.ForceDivision,
            GradedSpecialtyView.Of(a.Specialities),
            state,
            a.Number,
            a.Disasters,
            a.Coverage,
            a.ResponseMinutes,
            a.Costs,
            a.From,
            a.To,
            state is AgreementState.InForce or AgreementState.Suspended ? a.LastDay.DayNumber - day.DayNumber : null,
            a.BureauSignature,
            a.ForceSignature,
            a.SignedOn,
            a.Scan,
            a.Suspensions,
            a.EndedOn,
            a.EndReason,
            a.Renews,
            a.RenewedBy,
            a.Periods(),
            a.Version,
            a.UpdatedAt
        );
    }
}
