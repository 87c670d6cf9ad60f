using Platform.Core;

namespace Notices.Domain;

/// <summary>事项: the subjects people can be notified of.</summary>
public enum NoticeKind
{
    /// <summary>预案应予修订.</summary>
    PlanDue,

    /// <summary>预案报备或备案回执逾期.</summary>
    PlanFilingOverdue,

    /// <summary>演练要求修订预案.</summary>
    PlanRevisionDemanded,

    /// <summary>合作协议即将到期.</summary>
    AgreementExpiring,

    /// <summary>调用社会救援力量无人应答.</summary>
    MobilizationsExhausted,

    /// <summary>救援队调用占用逾期自动解除.</summary>
    HoldExpired,

    /// <summary>达标自评被退回.</summary>
    AssessmentReturned,

    /// <summary>上级印发政策文件.</summary>
    DocumentIssued,

    /// <summary>请求社会救援力量增援, to the force that is asked.</summary>
    ForceAsked,

    /// <summary>上级预案有变化.</summary>
    PlanAboveChanged,

    /// <summary>演练整改下达或延期.</summary>
    CorrectionOrdered,

    /// <summary>队员证书、救援力量等级到期.</summary>
    CertificateEnding,

    /// <summary>意外伤害保险到期.</summary>
    InsuranceEnding,

    /// <summary>装备检验到期.</summary>
    InspectionDue,

    /// <summary>应急演练到期.</summary>
    DrillDue,

    /// <summary>演练整改到期.</summary>
    CorrectionDue,

    /// <summary>救援队点名, to the members who are called.</summary>
    RollCalled,

    /// <summary>试发: a test of a subscription.</summary>
    Trial,
}

/// <summary>Which places are notified of an event at a place.</summary>
public enum NoticeReach
{
    /// <summary>The place itself and those above it: a reminder.</summary>
    Upwards,

    /// <summary>The place itself and all inside it: information from above.</summary>
    Downwards,
}

/// <summary>Urgency, reach and name of each kind.</summary>
public static class NoticeKinds
{
    /// <summary>The kinds that a subscription can name.</summary>
    public static readonly IReadOnlyList<NoticeKind> Offered = [.. Enum.GetValues<NoticeKind>().Where(k => k != NoticeKind.Trial)];

    /// <summary>The kinds that inform the places inside.</summary>
    public static readonly IReadOnlyList<NoticeKind> Downwards = [NoticeKind.DocumentIssued, NoticeKind.PlanAboveChanged];

    /// <summary>The kinds about the registers of a place and its teams. The leader of a social force registered there gets those that name
    /// the force's account, and no others.</summary>
    public static readonly IReadOnlyList<NoticeKind> OfTheRegisters =
    [
        NoticeKind.CertificateEnding,
        NoticeKind.InsuranceEnding,
        NoticeKind.InspectionDue,
        NoticeKind.DrillDue,
        NoticeKind.CorrectionDue,
        NoticeKind.RollCalled,
    ];

    /// <summary>Urgent notices are sent at once, at night too, and never in a digest.</summary>
    public static bool IsUrgent(this NoticeKind kind) =>
        kind
            is NoticeKind.MobilizationsExhausted
                or NoticeKind.HoldExpired
                or NoticeKind.ForceAsked
                or NoticeKind.RollCalled
                or NoticeKind.Trial;

    /// <summary>Whether a notice of the kind goes to the places above or to the places inside.</summary>
    public static NoticeReach Reach(this NoticeKind kind) => Downwards.Contains(kind) ? NoticeReach.Downwards : NoticeReach.Upwards;

    /// <summary>The kind's name, Chinese and English: the title of its notices.</summary>
    public static StateWord Word(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.PlanDue => new("预案应予修订", "Plan due for revision"),
            NoticeKind.PlanFilingOverdue => new("预案报备逾期", "Filing of a plan overdue"),
            NoticeKind.PlanRevisionDemanded => new("演练要求修订预案", "Drill demands a plan's revision"),
            NoticeKind.AgreementExpiring => new("协议即将到期", "Agreement expires soon"),
            NoticeKind.MobilizationsExhausted => new("求援无人应答", "Call for help unanswered"),
            NoticeKind.HoldExpired => new("队伍占用逾期解除", "Hold of a team expired"),
            NoticeKind.AssessmentReturned => new("达标自评退回", "Assessment returned"),
            NoticeKind.DocumentIssued => new("文件印发", "Document issued"),
            NoticeKind.ForceAsked => new("请求增援", "Call for help"),
            NoticeKind.PlanAboveChanged => new("上级预案有变化", "Plan above changed"),
            NoticeKind.CorrectionOrdered => new("演练整改", "Corrective action"),
            NoticeKind.CertificateEnding => new("证书到期", "Certificate ends"),
            NoticeKind.InsuranceEnding => new("保险到期", "Insurance ends"),
            NoticeKind.InspectionDue => new("装备检验到期", "Inspection due"),
            NoticeKind.DrillDue => new("应急演练到期", "Drill due"),
            NoticeKind.CorrectionDue => new("演练整改到期", "Corrective action due"),
            NoticeKind.RollCalled => new("救援队点名", "Roll-call"),
            _ => new("试发", "Trial"),
        };
}
