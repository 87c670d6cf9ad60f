using Platform.Core;

namespace RescueTeams.Domain;

/// <summary>The account with which a member signs in and answers for this membership.</summary>
public sealed class MemberAccount : IRecord
{
    private MemberAccount() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The membership.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The team; an account answers for one of its members.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>Subject of the account, that is the id of a user.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Links an account with a membership.</summary>
    public static MemberAccount Of(Member member, string account) =>
        new()
        {
            Division = member.Division,
            MemberId = member.Id,
            TeamId = member.TeamId,
            Account = account,
        };

    /// <summary>Takes over the place of its team.</summary>
    public void Follow(Team team) => Division = team.Division;
}
