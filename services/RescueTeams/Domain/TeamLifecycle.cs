using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <content>战备状态.</content>
public sealed partial class Team
{
    private static readonly Dictionary<TeamReadiness, TeamReadiness[]> Steps = new()
    {
        [TeamReadiness.Ready] = [TeamReadiness.OnDuty, TeamReadiness.Dispatched, TeamReadiness.Unavailable],
        [TeamReadiness.OnDuty] = [TeamReadiness.Ready, TeamReadiness.Dispatched, TeamReadiness.Unavailable],
        [TeamReadiness.Dispatched] = [TeamReadiness.StandingDown],
        [TeamReadiness.StandingDown] = [TeamReadiness.Ready, TeamReadiness.OnDuty, TeamReadiness.Dispatched, TeamReadiness.Unavailable],
        [TeamReadiness.Unavailable] = [TeamReadiness.Ready, TeamReadiness.OnDuty],
    };

    /// <summary>A new team is ready.</summary>
    public TeamReadiness Readiness { get; private set; } = TeamReadiness.Ready;

    /// <summary>When the present state began.</summary>
    public DateTimeOffset ReadinessSince { get; private set; }

    /// <summary>Reason of the present state, at most 200 characters; null: none.</summary>
    public string? ReadinessReason { get; private set; }

    /// <summary>Whether it can be dispatched, if no hold reserves it.</summary>
    public bool CanGo => DissolvedOn is null && Readiness is TeamReadiness.Ready or TeamReadiness.OnDuty;

    /// <summary>The states that can follow.</summary>
    public static IReadOnlyList<TeamReadiness> After(TeamReadiness readiness) => Steps[readiness];

    /// <summary>Changes the state; refuses one that can not follow the present state.</summary>
    public TeamReadinessChanged Become(TeamReadiness next, string? reason, DateTimeOffset now)
    {
        RequireStanding();
        if (!Steps[Readiness].Contains(next))
        {
            throw TeamErrors.ReadinessStep.Because(
                Name,
                Readiness.Word(),
                next.Word(),
                string.Join("、", Steps[Readiness].Select(s => s.Word()))
            );
        }

        var was = Readiness;
        (Readiness, ReadinessSince, ReadinessReason) = (next, now, reason);
        return new TeamReadinessChanged(Id, Level, was, next, now, reason) { Division = Division };
    }
}
