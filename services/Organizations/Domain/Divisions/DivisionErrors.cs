#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain.Divisions;

/// <summary>Every refusal about changes of the directory and the use of its places.</summary>
public static class DivisionErrors
{
    public static readonly ErrorDefinition Unknown = new(
        "division.unknown",
        ErrorKind.RuleBroken,
        "区划名录中没有 {0}（{1:yyyy-MM-dd}）；请先导入或更正区划代码。",
        "The directory holds no division {0} on {1:yyyy-MM-dd}; import it first, or correct the code."
    );

    public static readonly ErrorDefinition Closed = new(
        "division.closed",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 撤销或并入其他区划，不能再变更。",
        "{0} ended on {1:yyyy-MM-dd} and can't be changed any more."
    );

    public static readonly ErrorDefinition InFuture = new(
        "division.in-future",
        ErrorKind.RuleBroken,
        "生效日期不能晚于今天（{0:yyyy-MM-dd}）。",
        "The day can't lie after today ({0:yyyy-MM-dd})."
    );

    public static readonly ErrorDefinition YearPast = new(
        "division.year-past",
        ErrorKind.RuleBroken,
        "生效日期须在本年度（{0} 年）内，以往年度的数据不再变动。",
        "The day must be in this year ({0}); figures of past years do not change."
    );

    public static readonly ErrorDefinition BeforeLastChange = new(
        "division.before-last-change",
        ErrorKind.Conflict,
        "{0} 于 {1:yyyy-MM-dd} 起为现状，生效日期须晚于该日。",
        "{0} is as it is since {1:yyyy-MM-dd}; the day must come after it."
    );

    public static readonly ErrorDefinition CodeTaken = new(
        "division.code-taken",
        ErrorKind.Conflict,
        "代码 {0} 已由 {1} 使用；请在 codes 中为 {2} 指定其他代码。",
        "Code {0} belongs to {1}; give {2} another one in 'codes'."
    );

    public static readonly ErrorDefinition WrongLevel = new(
        "division.wrong-level",
        ErrorKind.RuleBroken,
        "{0} 的层级不符：应为 {1} 位代码。",
        "{0} is of another level: {1} digits are needed."
    );

    public static readonly ErrorDefinition WrongSuperior = new(
        "division.wrong-superior",
        ErrorKind.RuleBroken,
        "代码 {0} 的上级 {1} 不在区划名录中。",
        "{1}, the superior of {0}, is not in the directory."
    );

    public static readonly ErrorDefinition SameSuperior = new(
        "division.same-superior",
        ErrorKind.RuleBroken,
        "{0} 已隶属于 {1}；仅变更代码请用代码变更操作。",
        "{0} belongs to {1} already; use re-code to change its code alone."
    );

    public static readonly ErrorDefinition OtherSuperior = new(
        "division.other-superior",
        ErrorKind.RuleBroken,
        "代码变更不改变隶属关系（{0} 属于 {1}）；变更隶属请用划转操作。",
        "A re-code keeps the superior ({0} belongs to {1}); use transfer to change it."
    );

    /// <summary>The same refusal for a split.</summary>
    public static ErrorDefinition SplitElsewhere =>
        OtherSuperior with
        {
            Zh = "析置的新区划与 {0} 属于同一上级（{1}），代码须在该上级之下。",
            En = "The place split off has the same superior as {0} ({1}), so its code must lie under that one.",
        };

    public static readonly ErrorDefinition IntoItself = new(
        "division.into-itself",
        ErrorKind.RuleBroken,
        "不能并入自身或其下级。",
        "A division can't be merged into itself or into a place inside it."
    );

    public static readonly ErrorDefinition NotEmpty = new(
        "division.not-empty",
        ErrorKind.Conflict,
        "{0} 内还有 {1} 个下级区划，请先划转、合并或撤销：{2}。",
        "{0} still has {1} division(s) inside; transfer, merge or abolish them first: {2}."
    );

    public static readonly ErrorDefinition NotChild = new(
        "division.not-child",
        ErrorKind.RuleBroken,
        "{0} 不是 {1} 的直接下级。",
        "{0} is not directly inside {1}."
    );

    public static readonly ErrorDefinition SameName = new(
        "division.same-name",
        ErrorKind.Conflict,
        "名称没有变化：{0}。",
        "The name is the same: {0}."
    );

    public static readonly ErrorDefinition LevelNeeded = new(
        "division.level-needed",
        ErrorKind.Invalid,
        "代码 {0} 以零结尾，无法判断层级；请填写“层级”列。",
        "Code {0} ends in zeros, so its level is ambiguous; fill in the level column."
    );

    public static readonly ErrorDefinition LevelContradicts = new(
        "division.level-contradicts",
        ErrorKind.Invalid,
        "代码 {0} 与层级“{1}”不符。",
        "Code {0} does not fit the level '{1}'."
    );

    public static readonly ErrorDefinition EndsBeforeStart = new(
        "division.ends-before-start",
        ErrorKind.Invalid,
        "失效日期须晚于生效日期。",
        "The end must come after the start."
    );

    public static readonly ErrorDefinition ReplacementUnknown = new(
        "division.replacement-unknown",
        ErrorKind.Invalid,
        "替代代码 {0} 不在表中或区划名录中。",
        "The replacement {0} is neither in the sheet nor in the directory."
    );

    public static readonly ErrorDefinition LeftBehind = new(
        "division.left-behind",
        ErrorKind.Invalid,
        "{0} 失效后，其下级 {1} 没有去向；请同时填写下级的失效日期与替代代码。",
        "{1} inside {0} would be left behind; give it an end and a replacement too."
    );

    public static readonly ErrorDefinition FormerUnknown = new(
        "division.former-unknown",
        ErrorKind.Invalid,
        "原区划代码 {0} 现在不是导入范围内同级区划的代码。",
        "No place of this level inside the place imported has the former code {0} now."
    );

    public static readonly ErrorDefinition FormerTwice = new(
        "division.former-twice",
        ErrorKind.Invalid,
        "另一行已将 {0} 作为原区划代码。",
        "Another row has {0} as its former code already."
    );

    public static readonly ErrorDefinition MoveAmbiguous = new(
        "division.move-ambiguous",
        ErrorKind.Invalid,
        "名称为“{0}”的区划不止一个（{1}），无法判断是哪一个变更了代码；请在“原区划代码”列填写原代码，确为新设的填“无”。",
        "'{0}' may be any of several places ({1}); write its former code in the column 'Former code', or 'none' if it is new."
    );

    public static readonly ErrorDefinition MoveUnconfirmed = new(
        "division.move-unconfirmed",
        ErrorKind.Invalid,
        "{0} 的代码由 {1} 变为 {2}，将作为同一区划变更代码处理；请核对后带参数 moves=confirm 重新导入，或在“原区划代码”列填写 {1}（确为新设的填“无”）。",
        "{0} goes from {1} to {2} as the same place; import with moves=confirm, or write {1} as its former code ('none' if it is new)."
    );

    public static readonly ErrorDefinition WhereTo = new(
        "division.where-to",
        ErrorKind.Invalid,
        "代码 {0} 不能给 {3}：{1}（{2}）使用或将要使用它，而表中没有说明其去向；请为其补一行并填写“原区划代码”。",
        "{3} can't have {0}: {1} ({2}) has it or gets it, and the sheet does not say where that goes; add its row with its former code."
    );

    public static readonly ErrorDefinition DatesDiffer = new(
        "division.dates-differ",
        ErrorKind.Invalid,
        "互相更换代码的区划（含随上级变更的）须同日生效：应为 {0:yyyy-MM-dd}。",
        "Places that exchange codes, or move with their superior, change on the same day: {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition CodeUsedUntil = new(
        "division.code-used-until",
        ErrorKind.Invalid,
        "代码 {0} 在 {2:yyyy-MM-dd} 之前由 {1} 使用；新的使用须自该日或之后起，请填写生效日期。",
        "Code {0} was {1}'s until {2:yyyy-MM-dd}; write a start on or after that day."
    );
}
