namespace Platform.Core.Events;

/// <summary>战备状态: what a team can do now.</summary>
public enum TeamReadiness
{
    /// <summary>备勤: ready to go out.</summary>
    Ready,

    /// <summary>值班: on duty at its station.</summary>
    OnDuty,

    /// <summary>出动.</summary>
    Dispatched,

    /// <summary>归队休整: back, not yet ready again.</summary>
    StandingDown,

    /// <summary>不可用.</summary>
    Unavailable,
}

/// <summary>A team's readiness changed.</summary>
/// <param name="Reason">Free text; null if none was given.</param>
public sealed record TeamReadinessChanged(
    Guid TeamId,
    TeamLevel Level,
    TeamReadiness Was,
    TeamReadiness Now,
    DateTimeOffset At,
    string? Reason
) : PlatformEvent;

/// <summary>A team is held for one purpose: no other office can send it until it is released or the hold ends.</summary>
/// <param name="For">The purpose, an incident for example, as the holder wrote it.</param>
/// <param name="Holder">Name of the holder.</param>
public sealed record TeamHeld(Guid TeamId, TeamLevel Level, Guid HoldId, string For, string Holder, DateTimeOffset At, DateTimeOffset Until)
    : PlatformEvent;

/// <summary>A hold ended: the team was released or the time of the hold was over.</summary>
public sealed record TeamReleased(Guid TeamId, TeamLevel Level, Guid HoldId, DateTimeOffset At, bool Expired) : PlatformEvent;

/// <summary>点名: the members of a team are called and have until a time to answer.</summary>
/// <param name="Team">Name of the team.</param>
/// <param name="Reason">As the caller of the roll wrote it.</param>
/// <param name="Members">The memberships called.</param>
/// <param name="Accounts">Subjects of those members who have an account.</param>
public sealed record RollCallOpened(
    Guid TeamId,
    TeamLevel Level,
    string Team,
    Guid RollCallId,
    string Reason,
    DateTimeOffset At,
    DateTimeOffset Until,
    IReadOnlyList<Guid> Members,
    IReadOnlyList<string> Accounts
) : PlatformEvent;

/// <summary>点名: a roll-call of a team was closed.</summary>
/// <param name="Called">Members called.</param>
/// <param name="Answered">Members who answered in time.</param>
/// <param name="MedianSeconds">From the call to the answer; null if there was no answer.</param>
public sealed record RollCallClosed(
    Guid TeamId,
    TeamLevel Level,
    Guid RollCallId,
    int Called,
    int Answered,
    int? MedianSeconds,
    DateTimeOffset At
) : PlatformEvent;
