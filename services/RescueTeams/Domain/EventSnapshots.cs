using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>Makes the snapshots of records that events contain.</summary>
internal static class EventSnapshots
{
    /// <summary>Whether two standings are equal; the generated comparison of a record compares lists by reference.</summary>
    public static bool Same(this TeamStanding one, TeamStanding other) =>
        one with { Coverage = [], Specialties = [], Moves = [] } == other with { Coverage = [], Specialties = [], Moves = [] }
        && one.Coverage.SequenceEqual(other.Coverage)
        && one.Specialties.SequenceEqual(other.Specialties);

    /// <inheritdoc cref="Same(TeamStanding, TeamStanding)"/>
    public static bool Same(this EquipmentStanding one, EquipmentStanding other) =>
        one with { Moves = [], Gone = [] } == other with { Moves = [], Gone = [] };

    /// <inheritdoc cref="Same(TeamStanding, TeamStanding)"/>
    public static bool Same(this BaseStanding one, BaseStanding other) => one with { Moves = [] } == other with { Moves = [] };
}
