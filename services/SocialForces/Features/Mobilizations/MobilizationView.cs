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
    NeedView Need,
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
    int Version,
    DateTimeOffset UpdatedAt
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
            NeedView.Of(m.Need),
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
            m.Version,
            m.UpdatedAt
        );
}

/// <summary>The help that is needed; the same for every force that is asked.</summary>
/// <param name="Task">The task of the force, in free text.</param>
/// <param name="Specialty">Only forces that have it; null: any that fits the disaster.</param>
/// <param name="Location">The point on the ground; null: only the place is known.</param>
/// <param name="Spot">The location in words.</param>
/// <param name="Contact">The contact of the force on the scene.</param>
/// <param name="Incident">Reference of the incident.</param>
public sealed record NeedView(
    DivisionCode Place,
    DisasterKind Disaster,
    ForceSpecialty? Specialty,
    string Task,
    GeoPoint? Location,
    string? Spot,
    string? Contact,
    string? Incident
)
{
    internal static NeedView Of(Need n) => new(n.Place, n.Disaster, n.Speciality, n.Task, n.Location, n.Spot, n.Contact, n.Incident);
}
