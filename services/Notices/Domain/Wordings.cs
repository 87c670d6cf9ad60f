using System.Globalization;
using Platform.Core.Events;

namespace Notices.Domain;

/// <summary>The text of each event, in both languages. <c>place</c> is the full name of the place.</summary>
public static class Wordings
{
    private static readonly Dictionary<string, (string Zh, string En)> Triggers = new(StringComparer.Ordinal)
    {
        ["law-changed"] = ("法律法规标准变化", "law or standards changed"),
        ["superior-changed"] = ("上位预案变化", "the plan above changed"),
        ["command-changed"] = ("指挥机构调整", "command was reorganized"),
        ["risk-changed"] = ("风险变化", "risks changed"),
        ["resources-changed"] = ("应急资源变化", "resources changed"),
        ["information-changed"] = ("重要信息变化", "important information changed"),
        ["response-finding"] = ("应对中发现问题", "found in a response"),
        ["drill-finding"] = ("演练中发现问题", "found in a drill"),
        ["interval"] = ("评估期满", "its interval is over"),
    };

    private static readonly Dictionary<DisasterKind, (string Zh, string En)> Disasters = new()
    {
        [DisasterKind.Flood] = ("洪涝", "flood"),
        [DisasterKind.WaterAccident] = ("水上遇险", "water accident"),
        [DisasterKind.Earthquake] = ("地震", "earthquake"),
        [DisasterKind.Geological] = ("地质灾害", "geological disaster"),
        [DisasterKind.BuildingCollapse] = ("建筑物倒塌", "building collapse"),
        [DisasterKind.MountainAccident] = ("山岳遇险", "mountain accident"),
        [DisasterKind.Fire] = ("火灾", "fire"),
        [DisasterKind.ForestFire] = ("森林草原火灾", "forest fire"),
        [DisasterKind.TrafficAccident] = ("道路交通事故", "traffic accident"),
        [DisasterKind.MassCasualty] = ("群体性伤病", "mass casualty"),
    };

    /// <summary>预案应予修订, with the reason.</summary>
    public static Wording Of(PlanFellDue message, string place)
    {
        var (zh, en) = Triggers.GetValueOrDefault(message.Trigger, ("其他情况", "another reason"));
        var (noteZh, noteEn) = message.Note is { } note ? ($"：{note}", $": {note}") : ("", "");
        return Say(
            NoticeKind.PlanDue,
            $"{place}《{message.Title}》自 {Day(message.On)} 起应予修订或评估（{zh}{noteZh}）。",
            $"{place}: '{message.Title}' is to be revised or evaluated from {Day(message.On)} on ({en}{noteEn})."
        );
    }

    /// <summary>预案报备逾期 or 备案回执逾期.</summary>
    public static Wording Of(PlanFilingOverdue message, string place) =>
        message.Receipt
            ? Say(
                NoticeKind.PlanFilingOverdue,
                $"{place}《{message.Title}》的备案回执应于 {Day(message.Deadline)} 前出具，已逾期。",
                $"{place}: the receipt for '{message.Title}' was due on {Day(message.Deadline)}."
            )
            : Say(
                NoticeKind.PlanFilingOverdue,
                $"{place}《{message.Title}》应于 {Day(message.Deadline)} 前报备，已逾期。",
                $"{place}: '{message.Title}' was to be submitted by {Day(message.Deadline)}."
            );

    /// <summary>演练要求修订预案, with the last day.</summary>
    public static Wording Of(PlanRevisionDemanded message, string place) =>
        Say(
            NoticeKind.PlanRevisionDemanded,
            $"{place}“{message.DrillTitle}”要求修订所演练的预案，整改期限 {Day(message.Due)}：{message.Reason}",
            $"{place}: the drill '{message.DrillTitle}' demands that its plan be revised by {Day(message.Due)}: {message.Reason}"
        );

    /// <summary>合作协议即将到期, with the days left.</summary>
    public static Wording Of(AgreementExpiring message, string place) =>
        Say(
            NoticeKind.AgreementExpiring,
            $"{place}与{message.ForceName}的合作协议将于 {Day(message.To)} 到期，还有 {message.DaysLeft} 天。",
            $"{place}: the agreement with {message.ForceName} ends on {Day(message.To)}, in {message.DaysLeft} days."
        );

    /// <summary>求援无人应答, with the number of forces asked.</summary>
    public static Wording Of(MobilizationsExhausted message, string place)
    {
        var (zh, en) = Disasters.GetValueOrDefault(message.Disaster, ("其他", "other"));
        return Say(
            NoticeKind.MobilizationsExhausted,
            $"{place}（{zh}）已向 {message.Asked} 支社会救援力量求援，均未应答，请立即另行协调。",
            $"{place} ({en}): {message.Asked} social forces were asked for help and none comes. Find other help at once."
        );
    }

    /// <summary>请求增援, to the force that is asked. <c>place</c> is where help is needed.</summary>
    public static Wording ForceAsked(MobilizationStepped message, string place)
    {
        var (zh, en) = Disasters.GetValueOrDefault(message.Disaster, ("其他", "other"));
        return Say(
            NoticeKind.ForceAsked,
            $"{place}发生{zh}险情，请求{message.ForceName}增援（{Time(message.At)}），请立即答复能否出动。",
            $"{place} ({en}) asks {message.ForceName} for help ({Time(message.At)}). Answer at once whether you come."
        );
    }

    /// <summary>上级预案有变化, with the number of plans that have to be checked.</summary>
    public static Wording Of(PlansRelinked message, string place) =>
        Say(
            NoticeKind.PlanAboveChanged,
            $"上级预案有变化，{place}有 {message.Plans.Count} 件预案须核对衔接并确认。",
            $"A plan above changed: {message.Plans.Count} plans of {place} have to be checked and acknowledged."
        );

    /// <summary>演练整改下达或延期, with owner and last day.</summary>
    public static Wording CorrectionOrdered(FindingStanding now, bool postponed, string place) =>
        Say(
            NoticeKind.CorrectionOrdered,
            postponed
                ? $"{place}演练整改期限改为 {Day(now.Due)}（责任人 {now.Owner}）：{now.Finding}"
                : $"{place}演练整改，责任人 {now.Owner}，期限 {Day(now.Due)}：{now.Finding}",
            postponed
                ? $"{place}: the corrective action of {now.Owner} is due on {Day(now.Due)} now: {now.Finding}"
                : $"{place}: corrective action, {now.Owner}, due on {Day(now.Due)}: {now.Finding}"
        );

    /// <summary>救援队点名, with reason and deadline.</summary>
    public static Wording Of(RollCallOpened message, string place) =>
        Say(
            NoticeKind.RollCalled,
            $"{place}：{message.Team}点名（{message.Reason}），请于 {Time(message.Until)} 前应答。",
            $"{place}: {message.Team} calls its roll ({message.Reason}). Answer by {Time(message.Until)}."
        );

    /// <summary>队伍占用逾期自动解除; other releases cause no notice.</summary>
    public static Wording HoldExpired(TeamReleased message, string place) =>
        Say(
            NoticeKind.HoldExpired,
            $"{place}一支救援队的调用占用于 {Time(message.At)} 到期自动解除，请核实该队去向。",
            $"{place}: the hold of a rescue team expired at {Time(message.At)}. Find out where the team is."
        );

    /// <summary>达标自评被退回, with the number of items.</summary>
    public static Wording Of(AssessmentReturned message, string place) =>
        Say(
            NoticeKind.AssessmentReturned,
            $"{place}的达标自评被退回，需补正 {message.Items.Count} 项。",
            $"{place}: the assessment was returned, {message.Items.Count} items are to be corrected."
        );

    /// <summary>上级印发文件, with issuer and number.</summary>
    public static Wording Of(DocumentIssued message, string place)
    {
        var number = message.Number is { } text ? $"（{text}）" : "";
        return Say(
            NoticeKind.DocumentIssued,
            $"{message.Issuer}于 {Day(message.On)} 印发《{message.Title}》{number}，请{place}及所属单位知悉。",
            $"{message.Issuer} issued '{message.Title}' {message.Number} on {Day(message.On)}; "
                + $"{place} and all units inside should take note."
        );
    }

    private static Wording Say(NoticeKind kind, string zh, string en)
    {
        var word = NoticeKinds.Word(kind);
        return new(new(word.Zh, zh), new(word.En, en));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) =>
        at.ToOffset(Platform.Core.BusinessTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
