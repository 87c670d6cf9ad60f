using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Features.Readiness;

/// <summary>
/// Minutes for a turnout, and minutes added for a missing specialty or another level; settings <c>Finding</c>. They sort a list for a
/// person who decides; they are estimates.
/// </summary>
public sealed class FindingRules
{
    /// <summary>The way there; settings <c>Travel</c>, as all services have them.</summary>
    public TravelEstimate Roads { get; set; } = new();

    /// <summary>Minutes from the call to leaving, by readiness.</summary>
    public Dictionary<TeamReadiness, int> TurnoutMinutes { get; init; } = [];

    /// <summary>Weight of a team without the specialty.</summary>
    public int WithoutSpecialtyMinutes { get; init; } = 45;

    /// <summary>Members with the skill that make up for a team's missing specialty.</summary>
    public int SkilledEnough { get; init; } = 3;

    /// <summary>Weight by level.</summary>
    public Dictionary<TeamLevel, int> LevelMinutes { get; init; } = [];

    /// <summary>Teams farther away are not looked at.</summary>
    public double MaxKm { get; init; } = 150;
}
