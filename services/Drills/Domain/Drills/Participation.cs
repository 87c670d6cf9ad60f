using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A team in a drill. It says itself whether the drill counts, so that a village reads its own coverage without reading its
/// county's drills.</summary>
public sealed class Participation
{
    private Participation() { }

    public Guid DrillId { get; private set; }

    public Guid TeamId { get; private set; }

    public TeamLevel Level { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The team's place when it was named.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The day of the drill, once it was held and as long as it counts.</summary>
    public DateOnly? HeldOn { get; private set; }

    public Hazard Hazard { get; private set; }

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

    public DrillTeam Team() => new(TeamId, Level, Name, Division);

    /// <summary>The drill was held on the day, or no longer counts.</summary>
    public void Counts(DateOnly? heldOn) => HeldOn = heldOn;

    /// <summary>The drill is for another hazard.</summary>
    public void Exercises(Hazard hazard) => Hazard = hazard;
}
