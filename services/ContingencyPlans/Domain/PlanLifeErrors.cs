#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Every refusal about a plan's life.</summary>
public static class PlanLifeErrors
{
    public static readonly ErrorDefinition WrongStep = new(
        "plan.wrong-step",
        ErrorKind.Conflict,
        "预案当前状态为“{0}”，不能{1}；{2}。",
        "The plan is {0}, so it can't be {1}; {2}."
    );

    public static readonly ErrorDefinition Immutable = new(
        "plan.immutable",
        ErrorKind.Conflict,
        "预案已于 {0:yyyy-MM-dd} 印发，内容不得更改；请修订（新建版本）。",
        "The plan was issued on {0:yyyy-MM-dd} and never changes; make a new edition instead."
    );

    public static readonly ErrorDefinition Locked = new(
        "plan.locked",
        ErrorKind.Conflict,
        "预案状态为“{0}”，内容不得更改；需要更改时请先退回起草。",
        "The plan is {0}, so it can't be changed; return it to draft first."
    );

    public static readonly ErrorDefinition NothingToReview = new(
        "plan.nothing-to-review",
        ErrorKind.Conflict,
        "预案尚无响应行动，不能送审。",
        "The plan has no action yet, so there is nothing to review."
    );

    public static readonly ErrorDefinition OpinionsMissing = new(
        "plan.opinions-missing",
        ErrorKind.Conflict,
        "本轮评审已有 {0} 份专家意见，至少须有 {1} 份方可审批。",
        "This review has {0} expert opinions; it needs {1} before the plan can be approved."
    );

    public static readonly ErrorDefinition OpinionsUnanswered = new(
        "plan.opinions-unanswered",
        ErrorKind.Conflict,
        "尚有未答复的专家意见：{0}；全部答复后方可审批。",
        "Opinions without an answer: {0}; all have to be answered before the plan can be approved."
    );

    public static readonly ErrorDefinition ReworkWanted = new(
        "plan.rework-wanted",
        ErrorKind.Conflict,
        "专家 {0} 要求重新编写后再审；请退回起草。",
        "{0} wants the plan written anew and reviewed again; return it to draft."
    );

    public static readonly ErrorDefinition PlaceholdersOpen = new(
        "plan.placeholders-open",
        ErrorKind.Conflict,
        "预案有 {0} 处待填：{1}。请补登资料后重新填充（POST plans/refill），或退回起草修改；确需先行审批的，须在 waiver 中说明理由。",
        "The plan has {0} open placeholders: {1}. Record what is missing and fill them again (POST plans/refill), or return it to draft; "
            + "to approve it all the same, give the reason in waiver."
    );

    public static readonly ErrorDefinition OpinionUnknown = new(
        "plan.opinion-unknown",
        ErrorKind.NotFound,
        "本预案没有这条专家意见：{0}。",
        "The plan has no such opinion: {0}."
    );

    public static readonly ErrorDefinition OpinionAnswered = new(
        "plan.opinion-answered",
        ErrorKind.Conflict,
        "{0} 的意见已于 {1:yyyy-MM-dd} 答复。",
        "The opinion of {0} was answered on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition OpinionTwice = new(
        "plan.opinion-twice",
        ErrorKind.Conflict,
        "{0} 已在本轮评审中提出意见。",
        "{0} has given an opinion in this review already."
    );

    public static readonly ErrorDefinition NotYet = new(
        "plan.date-not-yet",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 晚于今天；只登记已经发生的事。",
        "{0:yyyy-MM-dd} lies in the future; only what has happened is recorded."
    );

    public static readonly ErrorDefinition BeforeStep = new(
        "plan.before-step",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于上一步的日期 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the step that comes first, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition EffectiveBeforeIssue = new(
        "plan.effective-before-issue",
        ErrorKind.RuleBroken,
        "施行日期 {0:yyyy-MM-dd} 早于印发日期 {1:yyyy-MM-dd}。",
        "The first day in force, {0:yyyy-MM-dd}, is before the issue, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition NumberTaken = new(
        "plan.number-taken",
        ErrorKind.Conflict,
        "区划 {0} 已有文号为“{1}”的预案。",
        "Division {0} has a plan with the number '{1}' already."
    );

    public static readonly ErrorDefinition NotYours = new(
        "plan.not-yours",
        ErrorKind.Forbidden,
        "“{0}”预案的这一步须由 {1} 在区划 {2} 办理。",
        "This step of a {0} plan is taken by {1} at division {2}."
    );

    public static readonly ErrorDefinition RevisedAlready = new(
        "plan.revised-already",
        ErrorKind.Conflict,
        "该预案已有正在编制的第 {0} 版。",
        "Edition {0} of the plan is being made already."
    );

    public static readonly ErrorDefinition NotTheLatest = new(
        "plan.not-the-latest",
        ErrorKind.Conflict,
        "新版本须从最近印发的第 {0} 版修订。",
        "A new edition is made from the latest one issued, edition {0}."
    );

    public static readonly ErrorDefinition NotDue = new(
        "plan.not-due",
        ErrorKind.Conflict,
        "预案状态为“{0}”，只有施行中的预案可以提出修订。",
        "The plan is {0}; only one that is in force can be found due for revision."
    );

    public static readonly ErrorDefinition DateTaken = new(
        "plan-rules.stand",
        ErrorKind.Conflict,
        "自 {0:yyyy-MM-dd} 起的规定已经存在；请从另一日期起另定。",
        "There are rules from {0:yyyy-MM-dd} on already; set others from another day."
    );
}
