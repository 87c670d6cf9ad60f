using System.Globalization;
using System.Security.Cryptography;
using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>点名: a team's serving members are called and answer until a deadline; each answer is recorded with its time.</summary>
public sealed class RollCall : IRecord
{
    /// <summary>How long after the deadline a late answer is still recorded.</summary>
    public static readonly TimeSpan LateFor = TimeSpan.FromDays(1);

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
    /// <param name="accounts">Subjects of those members who have an account.</param>
    public static (RollCall Call, RollCallOpened Event) Begin(
        Team team,
        IReadOnlyList<Guid> members,
        IReadOnlyList<string> accounts,
        string reason,
        DateTimeOffset now,
        TimeSpan time
    )
    {
        team.RequireStanding();
        if (members.Count == 0)
        {
            throw TeamErrors.RollCallEmpty.Because(team.Name);
        }

        var call = new RollCall
        {
            Division = team.Division,
            TeamId = team.Id,
            Level = team.Level,
            Reason = reason,
            Called = members,
            At = now,
            Until = now + time,
        };
        return (
            call,
            new RollCallOpened(team.Id, team.Level, team.Name, call.Id, reason, now, call.Until, members, accounts)
            {
                Division = team.Division,
            }
        );
    }

    /// <summary>Whether an answer is in time.</summary>
    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < Until;

    /// <summary>Refuses answers long after the deadline; until then they are late.</summary>
    public void RequireAnswerable(DateTimeOffset now)
    {
        if (now >= Until + LateFor)
        {
            throw TeamErrors.RollCallClosed.Because();
        }
    }

    /// <summary>A member who was called answers; after the deadline the answer is late.</summary>
    public RollCallAnswer Answer(Guid member, RollCallAnsweredBy by, DateTimeOffset now) =>
        RollCallAnswer.Of(this, member, by, late: !IsOpen(now), now);

    /// <summary>Takes over the team's new place; a closed roll-call keeps the old code.</summary>
    public void Follow(Team team) => Division = ClosedAt is null ? team.Division : Division;

    /// <summary>Closes it: the deadline is over, or all have answered. Late answers do not count.</summary>
    public RollCallClosed Close(IReadOnlyCollection<RollCallAnswer> answers, DateTimeOffset now)
    {
        ClosedAt = now;
        var seconds = answers.Where(a => !a.Late).Select(a => (int)(a.At - At).TotalSeconds).Order().ToList();
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

    /// <summary>Received after the deadline.</summary>
    public bool Late { get; private set; }

    /// <summary>How the answer came.</summary>
    public RollCallAnswerSource Source { get; private set; }

    /// <summary>Name of the user who recorded it; null: by the link of the message.</summary>
    public string? RecordedBy { get; private set; }

    /// <summary>Takes over the place of its roll-call.</summary>
    public void Follow(RollCall call) => Division = call.Division;

    internal static RollCallAnswer Of(RollCall call, Guid member, RollCallAnsweredBy by, bool late, DateTimeOffset now) =>
        new()
        {
            Source = by.Source,
            RecordedBy = by.Name,
            Late = late,
            Division = call.Division,
            RollCallId = call.Id,
            MemberId = member,
            At = now,
        };
}

/// <summary>How an answer to a roll-call came.</summary>
public enum RollCallAnswerSource
{
    /// <summary>The captain or an officer recorded it.</summary>
    Captain,

    /// <summary>The member answered, signed in.</summary>
    Self,

    /// <summary>The member answered by the link of the message.</summary>
    Link,
}

/// <summary>Who answers for a member.</summary>
/// <param name="Name">Name of the user; null: by the link.</param>
public sealed record RollCallAnsweredBy(RollCallAnswerSource Source, string? Name);

/// <summary>应答链接: the code with which one member who is called answers, without an account. It tells nothing about other
/// members.</summary>
public sealed class RollCallLink
{
    private RollCallLink() { }

    /// <summary>16 random bytes in hexadecimal, so that it can not be guessed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The roll-call.</summary>
    public Guid RollCallId { get; private set; }

    /// <summary>The membership that is called.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The place of the roll-call.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>A link with a new random code for each member called.</summary>
    public static IEnumerable<RollCallLink> Of(RollCall call) =>
        call.Called.Select(member => new RollCallLink
        {
            Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            RollCallId = call.Id,
            MemberId = member,
            Division = call.Division,
        });

    /// <summary>Takes over the place of its roll-call.</summary>
    public void Follow(RollCall call) => Division = call.Division;
}
