using Platform.Core;
using Platform.Core.Events;

namespace Reports.Tests;

/// <summary>Events as tests tell them, short.</summary>
internal static class Happened
{
    public static DateOnly Day(int month, int day, int year = 2026) => new(year, month, day);

    public static DivisionCode Code(string code) => DivisionCode.Parse(code);

    public static DivisionEstablished Division(string code, string name, DateOnly? on = null) =>
        new(Guid.CreateVersion7(), Code(code).Depth, name, on ?? Day(1, 1, 2020), null) { Division = Code(code) };

    public static DivisionClosed Merged(string code, string into, DateOnly on) =>
        new(Guid.CreateVersion7(), Code(code).Depth, "", Code(into), DivisionChange.Merge, on) { Division = Code(code) };

    public static DivisionRecoded Recoded(string former, string code, string name, DateOnly on, DivisionChange change = DivisionChange.Recode) =>
        new(Guid.CreateVersion7(), Code(code).Depth, name, Code(former), change, on) { Division = Code(code) };

    public static OfficerAppointed Appointed(OfficerKind kind, string person, string village, DateOnly on, Guid? officer = null) =>
        new(officer ?? Guid.CreateVersion7(), kind, person, DivisionLevel.Village, false, on) { Division = Code(village) };

    public static OfficerMoved Moved(OfficerAppointed was, string to, DateOnly on) =>
        new(was.OfficerId, was.Kind, was.Person, was.Level, was.FullTime, was.Division, on) { Division = Code(to) };

    public static OfficerDismissed Dismissed(OfficerAppointed was, DateOnly on) =>
        new(was.OfficerId, was.Kind, was.Person, was.Level, was.FullTime, on) { Division = was.Division };

    public static InstitutionEstablished Station(string code, Guid id, DateOnly? on = null) =>
        new(id, Code(code).Depth, Code(code).Depth == DivisionLevel.Township ? InstitutionKind.SafetyStation : InstitutionKind.SafetyRoom, "站", on ?? Day(1, 1, 2020)) { Division = Code(code) };

    public static InstitutionRenamed Renamed(string code, Guid id, DateOnly on)
    {
        var township = Code(code).Depth == DivisionLevel.Township;
        return new(
            id, Code(code).Depth, township ? InstitutionKind.SafetyStation : InstitutionKind.SafetyRoom,
            township ? InstitutionKind.Office : InstitutionKind.Room, "站", "所", on, null)
        { Division = Code(code) };
    }

    public static InstitutionRenamingCorrected Corrected(InstitutionRenamed was, DateOnly on) =>
        new(was.InstitutionId, was.Level, was.FormerKind, was.Kind, was.On, on) { Division = was.Division };

    public static InstitutionStaffed Staffed(string code, Guid id, int fullTime, int partTime, DateOnly on) =>
        new(id, Code(code).Depth, Code(code).Depth == DivisionLevel.Township ? InstitutionKind.Office : InstitutionKind.Room, 5, fullTime, partTime, on) { Division = Code(code) };

    public static MilestoneReached Milestone(MilestoneKind kind, string code, DateOnly on) =>
        new(Guid.CreateVersion7(), kind, "节点", on) { Division = Code(code) };

    public static DocumentIssued Document(string title, string category, string code, DateOnly on, string issuer = "市委办公室") =>
        new(Guid.CreateVersion7(), title, null, issuer, category, on) { Division = Code(code) };
}
