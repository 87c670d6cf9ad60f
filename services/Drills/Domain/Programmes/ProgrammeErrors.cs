#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Drills.Domain;

/// <summary>Every refusal about annual programmes.</summary>
public static class ProgrammeErrors
{
    public static readonly ErrorDefinition OneAYear = new(
        "programme.one-a-year",
        ErrorKind.Conflict,
        "区划 {0} 已有 {1} 年度演练计划，请在其中修改。",
        "Division {0} has a programme for {1} already; change that one."
    );

    public static readonly ErrorDefinition ApprovedAlready = new(
        "programme.approved-already",
        ErrorKind.Conflict,
        "{0} 年度演练计划已于 {1} 批准；此后只能说明原因推迟或取消其中的演练。",
        "The programme for {0} was approved on {1}; since then its drills can only be put off or dropped, with the reason."
    );

    public static readonly ErrorDefinition NotApproved = new(
        "programme.not-approved",
        ErrorKind.Conflict,
        "{0} 年度演练计划尚未批准，请直接修改。",
        "The programme for {0} is not approved yet; change it instead."
    );

    public static readonly ErrorDefinition UnknownItem = new(
        "programme.unknown-item",
        ErrorKind.RuleBroken,
        "本单位已批准的年度演练计划中没有这一项：{0}。",
        "There is no such line in an approved programme of the place: {0}."
    );

    public static readonly ErrorDefinition UnknownTeam = new(
        "programme.unknown-team",
        ErrorKind.RuleBroken,
        "没有这支队伍：{0}。",
        "There is no such team: {0}."
    );

    public static readonly ErrorDefinition DroppedAlready = new(
        "programme.dropped-already",
        ErrorKind.Conflict,
        "“{0}”已于 {1} 取消。",
        "'{0}' was dropped on {1}."
    );

    public static readonly ErrorDefinition CarriedOut = new(
        "programme.carried-out",
        ErrorKind.Conflict,
        "这一项已由演练“{0}”落实。",
        "The drill '{0}' carries this line out already."
    );
}
