using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A team in a drill. The row contains whether the drill counts, so that a village reads its own coverage without access to
/// its county's drills.</summary>
public sealed class Participation
{
    private Participation() { }

    /// <summary>The drill; a team takes part in it once.</summary>
    public Guid DrillId { get; private set; }

    /// <summary>The team's id in rescue-teams.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The team's level when it was named.</summary>
    public TeamLevel Level { get; private set; }

    /// <summary>The team's name when it was named.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The team's place when it was named.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The day of the drill, once it was held and as long as it counts.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The hazard of the drill.</summary>
    public Hazard Hazard { get; private set; }

    /// <summary>A team in a drill; <paramref name="heldOn"/> is null until the drill is held.</summary>
    public static Participation Of(DrillTeam team, DateOnly? heldOn, Hazard hazard) =>
        new()
        {
            TeamId = team.TeamId,
            Level = team.Level,
            Name = team.Name,
            Division = team.Division,
            HeldOn = heldOn,
            Hazard = hazard,
        };

    /// <summary>The team as it was when it was named.</summary>
    public DrillTeam Team() => new(TeamId, Level, Name, Division);

    /// <summary>The drill was held on the day, or no longer counts.</summary>
    public void Counts(DateOnly? heldOn) => HeldOn = heldOn;

    /// <summary>The drill is for another hazard.</summary>
    public void Exercises(Hazard hazard) => Hazard = hazard;
}
