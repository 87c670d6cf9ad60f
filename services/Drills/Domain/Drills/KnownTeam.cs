using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A copy of a rescue team, from the events of rescue-teams; they may arrive in any order, the one recorded last counts.</summary>
public sealed class KnownTeam
{
    private KnownTeam() { }

    public Guid TeamId { get; private set; }

    /// <summary>Its place by the code it has now.</summary>
    public DivisionCode Division { get; private set; }

    public TeamLevel Level { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly EstablishedOn { get; private set; }

    public DateOnly? DissolvedOn { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }

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

    public DrillTeam Team() => new(TeamId, Level, Name, Division);
}
