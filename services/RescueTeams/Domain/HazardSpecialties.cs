using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>Which specialty a hazard asks for. Hazards are one list everywhere; specialties are what a team is able to do.</summary>
public static class HazardSpecialties
{
    /// <summary>The specialty; null: any team that is able.</summary>
    public static TeamSpecialty? Specialty(this Hazard hazard) =>
        hazard switch
        {
            Hazard.FloodDrought or Hazard.FlashFlood => TeamSpecialty.Flood,
            Hazard.WaterAccident => TeamSpecialty.Water,
            Hazard.Earthquake => TeamSpecialty.Earthquake,
            Hazard.Geological => TeamSpecialty.Geological,
            Hazard.ForestGrasslandFire => TeamSpecialty.ForestFire,
            Hazard.Fire or Hazard.HighRiseFire => TeamSpecialty.Fire,
            Hazard.PublicHealth => TeamSpecialty.Medical,
            _ => null,
        };
}
