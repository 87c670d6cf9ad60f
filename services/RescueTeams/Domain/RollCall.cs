using System.Globalization;
using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>点名: a team's serving members are called and answer until a deadline; each answer is recorded with its time.</summary>
public sealed class RollCall : IRecord
{
    private RollCall() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The team whose members are called.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The level of the team.</summary>
    public TeamLevel Level { get; private set; }

    /// <summary>2 to 200 characters, shown to the members.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Ids of the memberships that are called.</summary>
    public IReadOnlyList<Guid> Called { get; private set; } = [];

    /// <summary>When the members were called.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The deadline: 1 to 240 minutes after the call.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>When it was closed; null: not closed.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Calls the members of a team.</summary>
    public static RollCall Begin(Team team, IReadOnlyList<Guid> members, string reason, DateTimeOffset now, TimeSpan time)
    {
        team.RequireStanding();
        return members.Count == 0
            ? throw TeamErrors.RollCallEmpty.Because(team.Name)
            : new RollCall
            {
                Division = team.Division,
                TeamId = team.Id,
                Level = team.Level,
                Reason = reason,
                Called = members,
                At = now,
                Until = now + time,
            };
    }

    /// <summary>Whether answers are still accepted.</summary>
    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < Until;

    /// <summary>A member answers.</summary>
    public RollCallAnswer Answer(Guid member, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            throw TeamErrors.RollCallClosed.Because();
        }

        return Called.Contains(member) ? RollCallAnswer.Of(this, member, now) : throw TeamErrors.NotCalled.Because(member);
    }

    /// <summary>Takes over the team's new place; a closed roll-call keeps the old code.</summary>
    public void Follow(Team team) => Division = ClosedAt is null ? team.Division : Division;

    /// <summary>Closes it: the deadline is over, or all have answered.</summary>
    public RollCallClosed Close(IReadOnlyCollection<RollCallAnswer> answers, DateTimeOffset now)
    {
        ClosedAt = now;
        var seconds = answers.Select(a => (int)(a.At - At).TotalSeconds).Order().ToList();
        return new RollCallClosed(
            TeamId,
            Level,
            Id,
            Called.Count,
            seconds.Count,
            seconds.Count == 0 ? null : seconds[seconds.Count / 2],
            now
        )
        {
            Division = Division,
        };
    }

    /// <summary>The deadline in local time: 11-30 15:45.</summary>
    public string Deadline => Until.ToOffset(BusinessTime.Offset).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>One member's answer to one roll-call.</summary>
public sealed class RollCallAnswer : IRecord
{
    private RollCallAnswer() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The roll-call; a member answers it once.</summary>
    public Guid RollCallId { get; private set; }

    /// <summary>The membership that was called.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>When the answer was received.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Takes over the place of its roll-call.</summary>
    public void Follow(RollCall call) => Division = call.Division;

    internal static RollCallAnswer Of(RollCall call, Guid member, DateTimeOffset now) =>
        new()
        {
            Division = call.Division,
            RollCallId = call.Id,
            MemberId = member,
            At = now,
        };
}
