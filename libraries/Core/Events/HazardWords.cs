namespace Platform.Core.Events;

/// <summary>The hazards as people read them, in Chinese and English.</summary>
public static class HazardWords
{
    /// <summary>The word in Chinese and English, as people read it.</summary>
    public static StateWord Word(this Hazard hazard) =>
        hazard switch
        {
            Hazard.NaturalDisaster => new("自然灾害", "natural disaster"),
            Hazard.FloodDrought => new("防汛抗旱", "flood and drought"),
            Hazard.FlashFlood => new("山洪", "flash flood"),
            Hazard.Earthquake => new("地震", "earthquake"),
            Hazard.ForestGrasslandFire => new("森林草原火灾", "forest and grassland fire"),
            Hazard.Geological => new("地质灾害", "geological"),
            Hazard.SevereWeather => new("气象灾害", "severe weather"),
            Hazard.ProductionSafety => new("生产安全", "production safety"),
            Hazard.Fire => new("火灾", "fire"),
            Hazard.HighRiseFire => new("高层建筑火灾", "high-rise fire"),
            Hazard.HazardousChemicals => new("危险化学品", "hazardous chemicals"),
            Hazard.Mine => new("矿山", "mine"),
            Hazard.Construction => new("建筑施工", "construction"),
            Hazard.RoadTraffic => new("道路交通", "road traffic"),
            Hazard.WaterAccident => new("水上事故", "water accident"),
            Hazard.CrowdedPlace => new("人员密集场所", "crowded place"),
            Hazard.PublicHealth => new("公共卫生", "public health"),
            _ => new("社会安全", "social security"),
        };
}
