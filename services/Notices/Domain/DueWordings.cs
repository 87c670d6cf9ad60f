using System.Globalization;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Domain;

/// <summary>The text of a reminder of a due date, in both languages, and the kind of its notice.</summary>
public static class DueWordings
{
    /// <summary>The kind of notice for what runs out.</summary>
    public static NoticeKind KindOf(DueSubject subject) =>
        subject switch
        {
            DueSubject.MemberCertificate or DueSubject.ForceMemberCertificate or DueSubject.ForceGrade => NoticeKind.CertificateEnding,
            DueSubject.MemberInsurance or DueSubject.ForceInsurance => NoticeKind.InsuranceEnding,
            DueSubject.EquipmentInspection => NoticeKind.InspectionDue,
            DueSubject.Drill => NoticeKind.DrillDue,
            _ => NoticeKind.CorrectionDue,
        };

    /// <summary>What is due where, on which day, and how long is left.</summary>
    public static Wording Of(DueDateReminded message, string place)
    {
        var (zh, en) = What(message.Subject, message.Count);
        var day = message.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = message.Name.Length > 0 ? message.Name : "本级";
        var more = message.Count > message.Items.Count && message.Items.Count > 0;
        var itemsZh = message.Items.Count == 0 ? "" : $"（{string.Join("、", message.Items)}{(more ? "等" : "")}）";
        var itemsEn = message.Items.Count == 0 ? "" : $" ({string.Join(", ", message.Items)}{(more ? ", ..." : "")})";
        var (leftZh, leftEn) = message.DaysLeft switch
        {
            < 0 => ($"已于 {day} 到期，逾期 {-message.DaysLeft} 天，请立即办理", $"was due on {day}, {-message.DaysLeft} days ago"),
            0 => ($"今日（{day}）到期", $"is due today, {day}"),
            _ => ($"将于 {day} 到期，还有 {message.DaysLeft} 天", $"is due on {day}, in {message.DaysLeft} days"),
        };
        var word = NoticeKinds.Word(KindOf(message.Subject));
        return new(
            new(word.Zh, $"{place}：{name}{zh}{leftZh}{itemsZh}。"),
            new(word.En, $"{place}: {en} of {(message.Name.Length > 0 ? message.Name : "the place")} {leftEn}{itemsEn}.")
        );
    }

    private static StateWord What(DueSubject subject, int count) =>
        subject switch
        {
            DueSubject.MemberCertificate or DueSubject.ForceMemberCertificate => new(
                $" {count} 名队员的证书",
                $"the certificates of {count} members"
            ),
            DueSubject.MemberInsurance => new($" {count} 名队员的意外伤害保险", $"the accident insurance of {count} members"),
            DueSubject.ForceInsurance => new("的意外伤害保险", "the accident insurance"),
            DueSubject.ForceGrade => new("的测评等级", "the grade"),
            DueSubject.EquipmentInspection => new($" {count} 项装备的检验", $"the inspection of {count} pieces of equipment"),
            DueSubject.Drill => new("的应急演练", "the drill"),
            _ => new("负责的演练整改", "the corrective action"),
        };
}
