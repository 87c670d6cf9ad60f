using Platform.Core;
using Platform.Core.Events;
using SocialForces.Domain;

namespace SocialForces.Features.Mobilizations;

/// <summary>A mobilization as the API shows it.</summary>
/// <param name="RequestId">Shared by the forces that are asked one after the other for the same need.</param>
/// <param name="Turn">1 for the force asked first.</param>
/// <param name="Deadline">A later answer is refused.</param>
/// <param name="NextId">The mobilization of the force asked next.</param>
/// <param name="Exhausted">Declined or lapsed, and no force was left to ask.</param>
public sealed record MobilizationView(
    Guid Id,
    DivisionCode Division,
    Guid RequestId,
    int Turn,
    Guid ForceId,
    string ForceName,
    DivisionCode ForceDivision,
    Guid AgreementId,
    Need Need,
    MobilizationState State,
    DateTimeOffset AskedAt,
    DateTimeOffset Deadline,
    int? People,
    int? Vehicles,
    DateTimeOffset? ExpectedAt,
    DateTimeOffset? OnTheWayAt,
    DateTimeOffset? OnSceneAt,
    DateTimeOffset? ReleasedAt,
    string? Outcome,
    Settlement? Settlement,
    IReadOnlyList<SettlementCorrection> SettlementCorrections,
    IReadOnlyList<MobilizationEntry> Log,
    Guid? NextId,
    bool Exhausted,
    int Version
) : IVersioned
{
    internal static MobilizationView Of(Mobilization m) =>
        new(
            m.Id,
            m.Division,
            m.RequestId,
            m.Turn,
            m.ForceId,
            m.ForceName,
            m.ForceDivision,
            m.AgreementId,
            m.Need,
            m.State,
            m.AskedAt,
            m.Deadline,
            m.People,
            m.Vehicles,
            m.ExpectedAt,
            m.OnTheWayAt,
            m.OnSceneAt,
            m.ReleasedAt,
            m.Outcome,
            m.Settlement,
            m.SettlementCorrections,
            m.Log,
            m.NextId,
            m.PassedOn && m.NextId is null,
            m.Version
        );
}
