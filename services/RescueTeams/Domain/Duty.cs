using Platform.Core;

namespace RescueTeams.Domain;

/// <summary>The part of a day on which a member is on duty.</summary>
public enum DutyShift
{
    /// <summary>白班.</summary>
    Day,

    /// <summary>夜班.</summary>
    Night,

    /// <summary>全天.</summary>
    WholeDay,
}

/// <summary>值班: a member is on duty in a team on a day; a night belongs to the day on which it begins.</summary>
public sealed class Duty : IRecord
{
    private Duty() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The member's team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Business date; for a night, the day on which it begins.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Day, night or the whole day.</summary>
    public DutyShift Shift { get; private set; }

    /// <summary>The membership, not the person.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Puts a member on duty.</summary>
    public static Duty Of(Team team, DateOnly on, DutyShift shift, Guid member) =>
        new()
        {
            Division = team.Division,
            TeamId = team.Id,
            On = on,
            Shift = shift,
            MemberId = member,
        };
}
