#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Every refusal about cards, handbooks and risk charts.</summary>
public static class PaperErrors
{
    /// <summary>Why a paper is withdrawn when its place no longer exists.</summary>
    public const string PlaceEnded = "所在区划已撤销";

    /// <summary>Why a paper is withdrawn when another takes its place.</summary>
    public const string Replaced = "已由新版替代";

    public static readonly ErrorDefinition Withdrawn = new(
        "paper.withdrawn",
        ErrorKind.Conflict,
        "《{0}》已于 {1:yyyy-MM-dd} 停用，不能再变更；请另行编制。",
        "'{0}' was withdrawn on {1:yyyy-MM-dd} and can't be changed any more; make a new one."
    );

    public static readonly ErrorDefinition PublishedAlready = new(
        "paper.published-already",
        ErrorKind.Conflict,
        "《{0}》已于 {1:yyyy-MM-dd} 发布。",
        "'{0}' was published on {1:yyyy-MM-dd} already."
    );

    public static readonly ErrorDefinition NotPublished = new(
        "paper.not-published",
        ErrorKind.Conflict,
        "《{0}》尚未发布，不能登记印制或发放。",
        "'{0}' is not published yet, so no copies of it can be printed or given out."
    );

    public static readonly ErrorDefinition BeforePublished = new(
        "paper.before-published",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于发布日期 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before it was published, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition MoreThanPrinted = new(
        "paper.more-than-printed",
        ErrorKind.RuleBroken,
        "累计发放 {0} 册超过截至 {1:yyyy-MM-dd} 的印制数 {2} 册。",
        "{0} copies given out are more than the {2} printed by {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition NotYet = new(
        "paper.date-not-yet",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 晚于今天；只登记已经发生的事。",
        "{0:yyyy-MM-dd} lies in the future; only what has happened is recorded."
    );

    public static readonly ErrorDefinition TitleTaken = new(
        "paper.title-taken",
        ErrorKind.Conflict,
        "{0}的《{1}》已有一份在编或在用；请更正那一份，或先将其停用。",
        "One '{1}' of {0} is being drafted or in use already; correct that one, or withdraw it."
    );

    public static readonly ErrorDefinition InUse = new(
        "paper.in-use",
        ErrorKind.Conflict,
        "《{0}》已有一份在用；请单独发布新的一份，旧的随之停用，或清空本格。",
        "A '{0}' is in use; publish the new one separately, which withdraws the old one, or leave this cell empty."
    );

    public static readonly ErrorDefinition FileNotOfChart = new(
        "paper.file-not-of-it",
        ErrorKind.NotFound,
        "《{0}》没有文件 {1}。",
        "'{0}' has no file {1}."
    );
}
