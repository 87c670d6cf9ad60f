#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about information officers.</summary>
public static class OfficerErrors
{
    public static readonly ErrorDefinition LevelWrong = new(
        "officer.level-wrong",
        ErrorKind.RuleBroken,
        "信息员设在村（社区）或乡镇（街道），区划 {0} 不是。",
        "Officers serve at villages or townships; division {0} is neither."
    );

    public static readonly ErrorDefinition SlotOnlyDisaster = new(
        "officer.slot-only-disaster",
        ErrorKind.RuleBroken,
        "AB 角只用于村（社区）灾害信息员。",
        "Only a village's disaster officers have an A and a B holder."
    );

    public static readonly ErrorDefinition SlotTaken = new(
        "officer.slot-taken",
        ErrorKind.Conflict,
        "{0} 的灾害信息员{1}角已由 {2} 担任；请先免去。",
        "Holder {1} of the disaster officers of {0} is {2}; dismiss first."
    );

    public static readonly ErrorDefinition AppointedAlready = new(
        "officer.appointed-already",
        ErrorKind.Conflict,
        "{0} 已是该区划的同类信息员。",
        "{0} is an officer of this kind at this place already."
    );

    public static readonly ErrorDefinition Dismissed = new(
        "officer.dismissed",
        ErrorKind.Conflict,
        "该信息员已于 {0:yyyy-MM-dd} 免去。",
        "The officer was dismissed on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition BeforeAppointed = new(
        "officer.before-appointed",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 不晚于聘任之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is not after the day of appointment, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Withdrawn = new(
        "officer.withdrawn",
        ErrorKind.Conflict,
        "该聘任登记已于 {0:yyyy-MM-dd} 撤回。",
        "The appointment was withdrawn on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition MovedThen = new(
        "officer.moved-then",
        ErrorKind.RuleBroken,
        "该聘任于 {0:yyyy-MM-dd} 随区划变更转入，更正后的任期须包括这一天。",
        "The appointment moved with its place on {0:yyyy-MM-dd}; the corrected time must include that day."
    );
}
