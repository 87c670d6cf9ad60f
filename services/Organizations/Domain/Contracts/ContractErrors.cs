#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about responsibility contracts.</summary>
public static class ContractErrors
{
    public static readonly ErrorDefinition NotBelow = new(
        "contract.not-below",
        ErrorKind.RuleBroken,
        "{0} 不是 {1} 的下级区划。",
        "{0} is not a division below {1}."
    );

    public static readonly ErrorDefinition NotHundred = new(
        "contract.not-hundred",
        ErrorKind.RuleBroken,
        "各项目标权重之和应为 100，现为 {0}。",
        "The weights of the targets must sum to 100, not {0}."
    );

    public static readonly ErrorDefinition BothSides = new(
        "contract.both-sides",
        ErrorKind.Forbidden,
        "同一账号不得代表双方签订。",
        "One account can't sign for both sides."
    );

    public static readonly ErrorDefinition NotOfThisSide = new(
        "contract.not-of-this-side",
        ErrorKind.Forbidden,
        "签订须由 {0} 自己的账号确认；没有账号的，可上传已签字的纸质责任书扫描件。",
        "{0} confirms with an account of its own; without one, hand in the scan of the signed paper."
    );

    public static readonly ErrorDefinition AssessedTooEarly = new(
        "contract.assessed-too-early",
        ErrorKind.RuleBroken,
        "{0} 年度的责任书不能在该年度之前考核。",
        "A contract for {0} can't be assessed before that year."
    );

    public static readonly ErrorDefinition WrongStep = new(
        "contract.wrong-step",
        ErrorKind.Conflict,
        "责任书当前状态为“{0}”，不能进行此操作；现在可以：{1}。",
        "The contract is {0} now, which does not allow this step; possible now: {1}."
    );

    public static readonly ErrorDefinition ScoreNotSum = new(
        "contract.score-not-sum",
        ErrorKind.RuleBroken,
        "得分 {0} 不等于各项目标得分之和 {1}。",
        "The score of {0} is not the sum of the targets' points, {1}."
    );

    public static readonly ErrorDefinition PointsIncomplete = new(
        "contract.points-incomplete",
        ErrorKind.RuleBroken,
        "共有 {0} 项目标，须逐项打分，现有 {1} 个得分。",
        "There are {0} targets, each of which has points; {1} were given."
    );

    public static readonly ErrorDefinition PointsBeyondWeight = new(
        "contract.points-beyond-weight",
        ErrorKind.RuleBroken,
        "“{0}”的得分应在 0 至 {1} 之间。",
        "The points of '{0}' must lie between 0 and {1}."
    );
}
