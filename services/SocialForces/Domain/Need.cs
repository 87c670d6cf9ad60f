using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>The help that is needed; the same for every force that is asked.</summary>
/// <param name="Task">The task of the force, in free text.</param>
/// <param name="Speciality">Only forces that have it; null: any that fits the disaster.</param>
/// <param name="Location">The point on the ground; null: only the place is known.</param>
/// <param name="Spot">The location in words.</param>
/// <param name="Contact">The contact of the force on the scene.</param>
/// <param name="Incident">Reference of the incident.</param>
public sealed record Need(
    DivisionCode Place,
    DisasterKind Disaster,
    ForceSpecialty? Speciality,
    string Task,
    GeoPoint? Location,
    string? Spot,
    string? Contact,
    string? Incident
);
