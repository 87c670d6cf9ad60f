#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Drills.Domain.Trainings;

/// <summary>Every refusal about trainings, who attended them and their certificates.</summary>
public static class TrainingErrors
{
    public static readonly ErrorDefinition WrongStep = new(
        "training.wrong-step",
        ErrorKind.Conflict,
        "培训状态为“{0}”，不能进行此操作；现在可以：{1}。",
        "The training is {0}, which does not allow this step; possible now: {1}."
    );

    public static readonly ErrorDefinition OrganizerLevel = new(
        "training.organizer-level",
        ErrorKind.RuleBroken,
        "“{0}”培训须登记在组织单位所在的区划：市级在市、县级在县、乡镇级在乡镇，行业部门在其所属的市、县或乡镇。",
        "A training of this organizer ({0}) belongs to the organizer's own place: "
            + "city, county or township; a department's to the department's place."
    );

    public static readonly ErrorDefinition DepartmentName = new(
        "training.department-name",
        ErrorKind.RuleBroken,
        "行业部门培训须填写部门名称，其他培训不填。",
        "A department's training names the department; others name none."
    );

    public static readonly ErrorDefinition NumberTaken = new(
        "training.number-taken",
        ErrorKind.Conflict,
        "本区划已有编号为“{0}”的培训。",
        "The place has a training numbered '{0}' already."
    );

    public static readonly ErrorDefinition Unknown = new(
        "training.unknown",
        ErrorKind.Invalid,
        "区划 {0} 没有编号为“{1}”的培训。",
        "Division {0} has no training numbered '{1}'."
    );

    public static readonly ErrorDefinition OtherTerms = new(
        "training.other-terms",
        ErrorKind.Conflict,
        "编号“{0}”的培训已登记，但组织方、部门、领域或主题与表中不同；请核对编号，或逐项更正。",
        "A training numbered '{0}' is recorded with another organizer, department, sector or topic; "
            + "check the number, or correct it one by one."
    );

    public static readonly ErrorDefinition NoSession = new(
        "training.no-session",
        ErrorKind.Invalid,
        "培训“{0}”没有第 {1} 场。",
        "Training '{0}' has no session {1}."
    );

    public static readonly ErrorDefinition SessionHeld = new(
        "training.session-held",
        ErrorKind.Conflict,
        "第 {0} 场已举办；记录有误请更正。",
        "Session {0} was given; if it is recorded wrong, correct it."
    );

    public static readonly ErrorDefinition SessionDropped = new(
        "training.session-dropped",
        ErrorKind.Conflict,
        "第 {0} 场已取消，如需举办请另增一场。",
        "Session {0} was dropped; add another one instead."
    );

    public static readonly ErrorDefinition SessionNotHeld = new(
        "training.session-not-held",
        ErrorKind.Conflict,
        "第 {0} 场尚未举办，不能登记参训人员。",
        "Session {0} was not given yet, so it has no attendees."
    );

    public static readonly ErrorDefinition SessionsOpen = new(
        "training.sessions-open",
        ErrorKind.Conflict,
        "尚有 {0} 场既未举办也未取消，不能办结。",
        "{0} session(s) were neither given nor dropped; the training can't be closed."
    );

    public static readonly ErrorDefinition AfterClosing = new(
        "training.session-after-closing",
        ErrorKind.RuleBroken,
        "该培训已于 {0:yyyy-MM-dd} 办结，场次不能在其后。",
        "The training was closed on {0:yyyy-MM-dd}; no session can be after that."
    );

    public static readonly ErrorDefinition ClosedEarly = new(
        "training.closed-early",
        ErrorKind.RuleBroken,
        "办结日期早于最后一场的举办日期 {0:yyyy-MM-dd}。",
        "That is before the last session, given on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition InFuture = new(
        "training.in-future",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 尚未到来，只能登记已发生的事项。",
        "{0:yyyy-MM-dd} is yet to come; only what has happened is recorded."
    );

    public static readonly ErrorDefinition ReasonMissing = new(
        "training.reason-missing",
        ErrorKind.Invalid,
        "更正已举办的培训须说明原因。",
        "Say why a training that was given is corrected."
    );

    public static readonly ErrorDefinition PersonOutside = new(
        "training.person-outside",
        ErrorKind.Invalid,
        "参训人员所属区划 {0} 不在组织单位的区划 {1} 内。",
        "The person's division {0} is outside the organizer's, {1}."
    );

    public static readonly ErrorDefinition AttendedAlready = new(
        "training.attended-already",
        ErrorKind.Conflict,
        "{0} 已登记参加该场培训。",
        "{0} is recorded at this session already."
    );

    public static readonly ErrorDefinition Struck = new(
        "training.struck",
        ErrorKind.Conflict,
        "该参训记录已划去，不再计入。",
        "This attendance was struck out and no longer counts."
    );

    public static readonly ErrorDefinition NotPassed = new(
        "training.not-passed",
        ErrorKind.Conflict,
        "{0} 没有考核合格的成绩，不能发证。",
        "{0} has no result that passed, so there is no certificate."
    );

    public static readonly ErrorDefinition Certified = new(
        "training.certified",
        ErrorKind.Conflict,
        "已凭该成绩发证，成绩不能低于及格线 {0}；请先收回证书。",
        "A certificate rests on this result, which so can't fall below {0}; revoke the certificate first."
    );

    public static readonly ErrorDefinition CertificateNumberTaken = new(
        "training.certificate-number-taken",
        ErrorKind.Conflict,
        "已有编号为“{0}”的“{1}”。",
        "There is a '{1}' numbered '{0}' already."
    );

    public static readonly ErrorDefinition IssuedEarly = new(
        "training.issued-early",
        ErrorKind.RuleBroken,
        "发证日期早于参训日期 {0:yyyy-MM-dd}。",
        "Issued before the training was attended, on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition EndsEarly = new(
        "training.ends-early",
        ErrorKind.RuleBroken,
        "有效期早于发证日期 {0:yyyy-MM-dd}。",
        "Ends before it was issued, on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Revoked = new(
        "training.certificate-revoked",
        ErrorKind.Conflict,
        "证书 {0} 已于 {1:yyyy-MM-dd} 收回。",
        "Certificate {0} was revoked on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition RuleStands = new(
        "training.rule-stands",
        ErrorKind.Conflict,
        "自 {0:yyyy-MM-dd} 起的规则已有，请另定生效日期。",
        "There are rules from {0:yyyy-MM-dd} on; choose another day."
    );
}
