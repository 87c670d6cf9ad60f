#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace RescueTeams.Domain;

/// <summary>Every refusal about members.</summary>
public static class MemberErrors
{
    public static readonly ErrorDefinition InTeamAlready = new(
        "member.in-team-already",
        ErrorKind.Conflict,
        "{0} 已是 {1} 的在队人员。",
        "{0} is a serving member of {1} already."
    );

    public static readonly ErrorDefinition Left = new(
        "member.left",
        ErrorKind.Conflict,
        "该人员已于 {0:yyyy-MM-dd} 离队。",
        "The member left on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Withdrawn = new(
        "member.withdrawn",
        ErrorKind.Conflict,
        "该人员的登记已于 {0:yyyy-MM-dd} 撤回。",
        "The membership was withdrawn on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition BeforeJoined = new(
        "member.before-joined",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 不晚于入队之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is not after the day of joining, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition BeforeTerms = new(
        "member.before-terms",
        ErrorKind.RuleBroken,
        "{0:yyyy-MM-dd} 起已有记录，新的情况须从其后起。",
        "Other terms are recorded from {0:yyyy-MM-dd}; new ones must begin after them."
    );

    public static readonly ErrorDefinition BeforeTeam = new(
        "member.before-team",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于队伍组建之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the team was established, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition AccountOfAnother = new(
        "member.account-of-another",
        ErrorKind.Conflict,
        "该账号已关联本队的另一名队员。",
        "The account is linked with another member of the team already."
    );

    public static readonly ErrorDefinition LeaderByPost = new(
        "member.leader-by-post",
        ErrorKind.RuleBroken,
        "{0} 的队长、副队长由职务兼任，队员不能登记为该职；请在机构职务中任免。",
        "The captains of {0} lead by post; a member can't be one. Appoint them in the post instead."
    );
}
