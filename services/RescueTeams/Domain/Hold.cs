using System.Globalization;
using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>
/// A reservation of a team for one purpose, so that the team is never sent twice. It ends at its time limit; once the team is
/// dispatched on it, it ends only when the team stands down.
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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The team that is reserved.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The purpose in the holder's words, 2 to 200 characters.</summary>
    public string For { get; private set; } = "";

    /// <summary>Subject of the holder's token.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Display name of the holder, shown in refusals.</summary>
    public string HolderName { get; private set; } = "";

    /// <summary>When the hold began.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it ends if the team is not dispatched; 1 to 240 minutes after the beginning.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>Whether the team was dispatched on it.</summary>
    public bool Dispatched { get; private set; }

    /// <summary>When it was released or expired; null: not ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it ended by its time limit.</summary>
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

    /// <summary>Whether it still reserves the team.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && (Dispatched || now < Until);

    /// <summary>The team is dispatched on it: its time limit no longer applies.</summary>
    public void GoOut(Team team, DateTimeOffset now)
    {
        RequireOpen(team, now);
        Dispatched = true;
    }

    /// <summary>Ends the hold, by the holder or an administrator of the place.</summary>
    public TeamReleased Release(Team team, DateTimeOffset now)
    {
        RequireOpen(team, now);
        return End(team, now, expired: false);
    }

    /// <summary>Ends the hold at its time limit; null if the limit is not reached, or the hold has ended.</summary>
    public TeamReleased? Expire(Team team, DateTimeOffset now) => EndedAt is null && !IsOpen(now) ? End(team, now, expired: true) : null;

    /// <summary>Takes over the team's new place; an ended hold keeps the old code.</summary>
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
