#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about checklists and attainments.</summary>
public static class StandardErrors
{
    public static readonly ErrorDefinition ItemTwice = new(
        "standard.item-twice",
        ErrorKind.Invalid,
        "条目“{0}”重复。",
        "The item '{0}' occurs twice."
    );

    public static readonly ErrorDefinition EarlierThanLast = new(
        "standard.earlier-than-last",
        ErrorKind.RuleBroken,
        "新版本的施行日期不得早于上一版本（{0:yyyy-MM-dd}）。",
        "A new version can't take effect before the last one ({0:yyyy-MM-dd})."
    );

    public static readonly ErrorDefinition NotInForce = new(
        "standard.not-in-force",
        ErrorKind.NotFound,
        "区划 {0} 在 {2:yyyy-MM-dd} 没有施行中的标准“{1}”。",
        "No version of the standard '{1}' is in force in division {0} on {2:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition NotForLevel = new(
        "standard.not-for-level",
        ErrorKind.RuleBroken,
        "“{0}”不适用于这一级机构。",
        "'{0}' asks nothing of institutions of this level."
    );

    public static readonly ErrorDefinition NoSuchItem = new(
        "assessment.no-such-item",
        ErrorKind.Invalid,
        "标准中没有条目“{0}”，或该条目不适用于这一级机构。",
        "The standard has no item '{0}', or doesn't ask it of this level."
    );

    public static readonly ErrorDefinition Unanswered = new("assessment.unanswered", ErrorKind.Invalid, "尚未作答。", "Not answered yet.");

    public static readonly ErrorDefinition EvidenceMissing = new(
        "assessment.evidence-missing",
        ErrorKind.Invalid,
        "该条目须附照片或文件。",
        "This item needs a photo or a file."
    );

    public static readonly ErrorDefinition OwnSubmission = new(
        "assessment.own-submission",
        ErrorKind.Forbidden,
        "不得核验本人提交的自评，请由其他人员核验。",
        "You can't verify an assessment that you submitted; another account must do it."
    );

    public static readonly ErrorDefinition NewerVersion = new(
        "assessment.newer-version",
        ErrorKind.Conflict,
        "标准第 {0} 版已施行，请退回并按新版重新自评。",
        "Version {0} of the standard is in force now; return it to be assessed by that."
    );

    public static readonly ErrorDefinition BeforeLastStep = new(
        "assessment.before-last-step",
        ErrorKind.Invalid,
        "{0} 早于上一步的日期 {1}。",
        "{0} is before {1}, the day of the step before."
    );

    public static readonly ErrorDefinition WrongStep = new(
        "assessment.wrong-step",
        ErrorKind.Conflict,
        "自评当前状态为“{0}”，不能进行此操作。",
        "The assessment is {0} now, which does not allow this step."
    );

    public static readonly ErrorDefinition InstitutionEnded = new(
        "assessment.institution-ended",
        ErrorKind.Conflict,
        "机构“{0}”已撤销，不再评定。",
        "The institution '{0}' has ended and is no longer assessed."
    );
}
