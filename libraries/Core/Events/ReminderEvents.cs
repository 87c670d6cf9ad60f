namespace Platform.Core.Events;

/// <summary>What runs out or is due.</summary>
public enum DueSubject
{
    /// <summary>队员证书.</summary>
    MemberCertificate,

    /// <summary>队员意外伤害保险.</summary>
    MemberInsurance,

    /// <summary>装备检验.</summary>
    EquipmentInspection,

    /// <summary>社会救援力量测评等级.</summary>
    ForceGrade,

    /// <summary>社会救援力量队员证书.</summary>
    ForceMemberCertificate,

    /// <summary>社会救援力量保险.</summary>
    ForceInsurance,

    /// <summary>应急演练.</summary>
    Drill,

    /// <summary>演练整改.</summary>
    CorrectiveAction,
}

/// <summary>A reminder: something at the place runs out or is due on a day, or was due and is overdue. Each step before the day is
/// published once.</summary>
/// <param name="Record">Path of the record below its place: <c>teams/{id}</c>; of several records, that of what they belong to.</param>
/// <param name="Name">Name of the record, or of what the records belong to.</param>
/// <param name="Count">How many records of this name are due on the day.</param>
/// <param name="Items">Names of the first of them, at most five.</param>
/// <param name="Due">Last day in time.</param>
/// <param name="DaysLeft">Negative: overdue for so many days.</param>
/// <param name="Accounts">Subjects of accounts of those concerned: the members, the force; none if no account is known.</param>
public sealed record DueDateReminded(
    DueSubject Subject,
    string Record,
    string Name,
    int Count,
    IReadOnlyList<string> Items,
    DateOnly Due,
    int DaysLeft,
    IReadOnlyList<string> Accounts
) : PlatformEvent;
