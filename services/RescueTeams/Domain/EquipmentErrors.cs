#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace RescueTeams.Domain;

/// <summary>Every refusal about equipment and bases.</summary>
public static class EquipmentErrors
{
    public static readonly ErrorDefinition CategoryWrong = new(
        "equipment.category-wrong",
        ErrorKind.Invalid,
        "分类编码应为 7 位数字，首位 1 至 3（GB/T 38565）。",
        "A category code has 7 digits and begins with 1 to 3 (GB/T 38565)."
    );

    public static readonly ErrorDefinition SingleOnly = new(
        "equipment.single-only",
        ErrorKind.RuleBroken,
        "车辆、船艇应逐一登记，数量为 1。",
        "Vehicles and vessels are recorded one by one: quantity 1."
    );

    public static readonly ErrorDefinition TooMany = new(
        "equipment.too-many",
        ErrorKind.Conflict,
        "{0} 在册可用 {1}，不能处理 {2}。",
        "Of {0} there are {1}; {2} can't be taken."
    );

    public static readonly ErrorDefinition NothingDamaged = new(
        "equipment.nothing-damaged",
        ErrorKind.Conflict,
        "{0} 待修 {1}，不能修复 {2}。",
        "Of {0} {1} wait for repair; {2} can't be repaired."
    );

    public static readonly ErrorDefinition Gone = new(
        "equipment.gone",
        ErrorKind.Conflict,
        "{0} 已全部核销，不能再变更。",
        "Nothing of {0} is left; it can't be changed any more."
    );

    public static readonly ErrorDefinition NumberTaken = new(
        "equipment.number-taken",
        ErrorKind.Conflict,
        "编号（车牌）{0} 已登记：{1}。",
        "Number {0} is registered already: {1}."
    );

    public static readonly ErrorDefinition BeforeHolder = new(
        "equipment.before-holder",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于保管单位（队伍或基地）成立之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the team or base that holds it existed, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition AfterFirstStep = new(
        "equipment.after-first-step",
        ErrorKind.RuleBroken,
        "入库日期 {0:yyyy-MM-dd} 晚于其后已登记的第一步 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is after the first step that was recorded since, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition FewerThanUsed = new(
        "equipment.fewer-than-used",
        ErrorKind.Conflict,
        "数量 {0} 少于已核销的 {1} 与待修的 {2} 之和。",
        "{0} is fewer than the {1} written off and the {2} waiting for repair."
    );

    public static readonly ErrorDefinition BeforeReceived = new(
        "equipment.before-received",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于入库之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before it was received, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Elsewhere = new(
        "equipment.elsewhere",
        ErrorKind.RuleBroken,
        "{0} 不在区划 {1} 内，不能调入。",
        "{0} is not inside division {1}, so nothing can be handed over to it."
    );

    public static readonly ErrorDefinition LabelsTooMany = new(
        "equipment.labels-too-many",
        ErrorKind.RuleBroken,
        "一次最多打印 {0} 张标签，请缩小范围。",
        "At most {0} labels at a time; narrow the choice."
    );

    public static readonly ErrorDefinition BaseStep = new(
        "base.step",
        ErrorKind.Conflict,
        "{0} 现为“{1}”，不能执行此步。",
        "{0} is '{1}'; this step is not possible."
    );

    public static readonly ErrorDefinition BaseDates = new(
        "base.dates",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于上一步的日期 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the step that went before, {1:yyyy-MM-dd}."
    );
}
