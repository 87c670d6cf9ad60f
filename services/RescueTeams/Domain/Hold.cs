using System.Globalization;
using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>
/// A team reserved for one purpose, so that it is never sent twice. It ends when its time is over, unless the team has been dispatched on
/// it meanwhile; then it ends when the team stands down.
/// </summary>
public sealed class Hold : IRecord
{
    private Hold() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public Guid TeamId { get; private set; }

    /// <summary>The purpose, as the holder wrote it.</summary>
    public string For { get; private set; } = "";

    /// <summary>Subject of the holder's token.</summary>
    public string Holder { get; private set; } = "";

    public string HolderName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>The team has been dispatched on it.</summary>
    public bool Dispatched { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>It ended because its time was over.</summary>
    public bool Expired { get; private set; }

    /// <summary>Holds a team that is able and not held: <paramref name="open"/> is its current hold, if any.</summary>
    public static (Hold Hold, TeamHeld Event) Take(Team team, Hold? open, HoldTerms terms, DateTimeOffset now)
    {
        team.RequireStanding();
        if (open is not null && open.IsOpen(now))
        {
            throw TeamErrors.Held.Because(team.Name, open.HolderName, open.For, TimeOf(open.Until));
        }

        if (!team.CanGo)
        {
            throw TeamErrors.NotAble.Because(team.Name, team.Readiness.Word());
        }

        var hold = new Hold
        {
            Division = team.Division,
            TeamId = team.Id,
            For = terms.For,
            Holder = terms.Holder,
            HolderName = terms.HolderName,
            At = now,
            Until = now + terms.Time,
        };
        return (hold, new TeamHeld(team.Id, team.Level, hold.Id, hold.For, hold.HolderName, now, hold.Until) { Division = team.Division });
    }

    /// <summary>Whether it still keeps others off.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && (Dispatched || now < Until);

    /// <summary>The team goes out on it: no clock ends it any more.</summary>
    public void GoOut(Team team, DateTimeOffset now)
    {
        RequireOpen(team, now);
        Dispatched = true;
    }

    /// <summary>The holder, or who administers the place, needs it no longer.</summary>
    public TeamReleased Release(Team team, DateTimeOffset now)
    {
        RequireOpen(team, now);
        return End(team, now, expired: false);
    }

    /// <summary>Its time is over; null if it is not, or it has ended already.</summary>
    public TeamReleased? Expire(Team team, DateTimeOffset now) => EndedAt is null && !IsOpen(now) ? End(team, now, expired: true) : null;

    /// <summary>The team stands at another place now; a hold that has ended keeps the place of its day.</summary>
    public void Follow(Team team) => Division = EndedAt is null ? team.Division : Division;

    private TeamReleased End(Team team, DateTimeOffset now, bool expired)
    {
        Follow(team); // it may end before it has followed the team
        (EndedAt, Expired) = (now, expired);
        return new TeamReleased(TeamId, team.Level, Id, now, expired) { Division = Division };
    }

    private void RequireOpen(Team team, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            throw TeamErrors.NotHeld.Because(team.Name);
        }
    }

    private static string TimeOf(DateTimeOffset at) =>
        at.ToOffset(BusinessTime.Offset).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>The purpose, the holder and the duration of a hold.</summary>
public sealed record HoldTerms(string For, string Holder, string HolderName, TimeSpan Time);
