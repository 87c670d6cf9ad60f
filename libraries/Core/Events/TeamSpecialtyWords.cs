namespace Platform.Core.Events;

/// <summary>Specialties of teams and skills of their members as people read them, in Chinese and English.</summary>
public static class TeamSpecialtyWords
{
    /// <summary>The word in Chinese and English, as people read it.</summary>
    public static StateWord Word(this TeamSpecialty specialty) =>
        specialty switch
        {
            TeamSpecialty.Fire => new("灭火", "fire"),
            TeamSpecialty.Water => new("水域", "water"),
            TeamSpecialty.Mountain => new("山岳", "mountain"),
            TeamSpecialty.Medical => new("医疗", "medical"),
            TeamSpecialty.Earthquake => new("地震", "earthquake"),
            TeamSpecialty.ForestFire => new("森林草原灭火", "forest fire"),
            TeamSpecialty.Flood => new("防汛", "flood"),
            _ => new("地质灾害", "geological"),
        };
}
