using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A copy of a rescue team, from the events of rescue-teams; events may arrive in any order, the one recorded last
/// counts.</summary>
public sealed class KnownTeam
{
    private KnownTeam() { }

    /// <summary>The team's id in rescue-teams.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Its place, by the present code.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The level decides how often the team has to drill.</summary>
    public TeamLevel Level { get; private set; }

    /// <summary>The full name it has now.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day of the team; before it, no drill is due.</summary>
    public DateOnly EstablishedOn { get; private set; }

    /// <summary>First day on which it no longer exists; null: it exists.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>Time of the newest event applied; an older one changes nothing.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>A copy without content, before its first event.</summary>
    public static KnownTeam Of(Guid id) => new() { TeamId = id };

    /// <summary>Takes over the state, unless a later one has already arrived.</summary>
    public void Learn(TeamStanding now, DateTimeOffset recordedAt)
    {
        if (recordedAt < ToldAt)
        {
            return;
        }

        (Division, Level, Name, EstablishedOn, DissolvedOn, ToldAt) = (
            now.Division,
            now.Level,
            now.Name,
            now.EstablishedOn,
            now.DissolvedOn,
            recordedAt
        );
    }

    /// <summary>Whether it existed on the day.</summary>
    public bool StoodOn(DateOnly day) => EstablishedOn <= day && (DissolvedOn is not { } dissolved || day < dissolved);

    /// <summary>The team as a drill names it, with the place it has now.</summary>
    public DrillTeam Team() => new(TeamId, Level, Name, Division);
}
