using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>A force that can help at a point, the agreement it would come under, and how soon it could be there.</summary>
/// <param name="Kilometres">From its base, along the great circle; null if one of the points is not known.</param>
/// <param name="TravelMinutes">Estimated from it.</param>
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
    /// <summary>Minutes from the request until it is there: what it promised for setting out, and the way.</summary>
    public int? ArrivalMinutes => TravelMinutes + Agreement.ResponseMinutes;

    /// <summary>Judges one force for a need.</summary>
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

    /// <summary>Who has the speciality, is insured and is there soonest comes first; quarters of an hour are the same, then the better
    /// grade.</summary>
    public static IEnumerable<AbleForce> Ranked(IEnumerable<AbleForce> able) =>
        able.OrderByDescending(a => a.HasSpeciality)
            .ThenByDescending(a => a.Insured)
            .ThenBy(a => (a.ArrivalMinutes ?? int.MaxValue) / 15)
            .ThenBy(a => a.Grade ?? 4)
            .ThenBy(a => a.ArrivalMinutes ?? int.MaxValue)
            .ThenByDescending(a => a.Force.Members)
            .ThenBy(a => a.Force.Id);

    /// <summary>The specialities that help in a disaster; none: any force that agreed to come for it.</summary>
    public static ForceSpeciality[] Fitting(DisasterKind disaster) =>
        disaster switch
        {
            DisasterKind.Flood => [ForceSpeciality.WaterSurface],
            DisasterKind.WaterAccident => [ForceSpeciality.WaterSurface, ForceSpeciality.Diving],
            DisasterKind.Earthquake or DisasterKind.BuildingCollapse or DisasterKind.Geological => [ForceSpeciality.BuildingCollapse],
            DisasterKind.MountainAccident => [ForceSpeciality.Mountain],
            DisasterKind.TrafficAccident or DisasterKind.MassCasualty => [ForceSpeciality.EmergencyMedical],
            _ => [],
        };
}
