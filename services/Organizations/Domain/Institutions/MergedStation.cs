namespace Organizations.Domain;

/// <summary>What a station was that went into an institution.</summary>
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

/// <summary>A station whose people an institution took in.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Name">As it was called.</param>
/// <param name="On">Business date.</param>
/// <param name="Staff">How many people it brought in.</param>
public sealed record MergedStation(StationKind Kind, string Name, DateOnly On, int Staff);
