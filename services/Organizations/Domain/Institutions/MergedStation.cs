namespace Organizations.Domain;

/// <summary>The kind of a station that was merged into an institution.</summary>
public enum StationKind
{
    /// <summary>道路交通劝导站.</summary>
    TrafficPersuasion,

    /// <summary>交警中队.</summary>
    TrafficPolice,

    /// <summary>防汛办.</summary>
    FloodControl,

    /// <summary>人饮站.</summary>
    DrinkingWater,

    /// <summary>Another station, named in full.</summary>
    Other,
}

/// <summary>A station that was merged into an institution, with its staff.</summary>
/// <param name="Kind">The kind of station.</param>
/// <param name="Name">Its former name.</param>
/// <param name="On">Business date.</param>
/// <param name="Staff">Number of staff taken over.</param>
public sealed record MergedStation(StationKind Kind, string Name, DateOnly On, int Staff);
