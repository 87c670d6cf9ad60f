using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>A force that can help at a point, the agreement under which it comes, and the time it needs.</summary>
/// <param name="Kilometres">Great-circle distance from its base; null if one of the points is not known.</param>
/// <param name="TravelMinutes">Estimated from the distance.</param>
public sealed record AbleForce(
    Force Force,
    Agreement Agreement,
    double? Kilometres,
    int? TravelMinutes,
    int? Grade,
    bool HasSpeciality,
    bool Insured
)
{
    /// <summary>Minutes from the request until the arrival: the agreed response time and the travel.</summary>
    public int? ArrivalMinutes => TravelMinutes + Agreement.ResponseMinutes;

    /// <summary>Compares one force with a need.</summary>
    public static AbleForce For(Force force, Agreement agreement, Need need, DateOnly day, TravelEstimate roads)
    {
        var wanted = need.Speciality is { } one ? [one] : Fitting(need.Disaster);
        var fitting = force.SpecialitiesOn(day).Where(s => wanted.Contains(s.Speciality)).ToList();
        var kilometres = need.Location is { } there ? force.Base?.KilometresTo(there) : null;
        return new(
            force,
            agreement,
            kilometres is { } km ? Math.Round(km, 1) : null,
            kilometres is { } way ? (int)Math.Ceiling(roads.Minutes(way)) : null,
            fitting.Min(s => s.Grade),
            wanted.Length == 0 || fitting.Count > 0,
            force.IsInsuredOn(day)
        );
    }

    /// <summary>By speciality, insurance and arrival, the best first; arrivals in the same quarter of an hour are equal, then the better
    /// grade counts.</summary>
    public static IEnumerable<AbleForce> Ranked(IEnumerable<AbleForce> able) =>
        able.OrderByDescending(a => a.HasSpeciality)
            .ThenByDescending(a => a.Insured)
            .ThenBy(a => (a.ArrivalMinutes ?? int.MaxValue) / 15)
            .ThenBy(a => a.Grade ?? 4)
            .ThenBy(a => a.ArrivalMinutes ?? int.MaxValue)
            .ThenByDescending(a => a.Force.Members)
            .ThenBy(a => a.Force.Id);

    /// <summary>The specialities that help in a disaster; none: any force that agreed to come for it.</summary>
    public static ForceSpecialty[] Fitting(DisasterKind disaster) =>
        disaster switch
        {
            DisasterKind.Flood => [ForceSpecialty.WaterSurface],
            DisasterKind.WaterAccident => [ForceSpecialty.WaterSurface, ForceSpecialty.Diving],
            DisasterKind.Earthquake or DisasterKind.BuildingCollapse or DisasterKind.Geological => [ForceSpecialty.BuildingCollapse],
            DisasterKind.MountainAccident => [ForceSpecialty.Mountain],
            DisasterKind.TrafficAccident or DisasterKind.MassCasualty => [ForceSpecialty.EmergencyMedical],
            _ => [],
        };
}
