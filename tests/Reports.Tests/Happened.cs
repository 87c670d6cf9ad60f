using Platform.Core;
using Platform.Core.Events;

namespace Reports.Tests;

/// <summary>Short constructors of events for tests.</summary>
internal static class Happened
{
    public static DateOnly Day(int month, int day, int year = 2026) => new(year, month, day);

    public static DivisionCode Code(string code) => DivisionCode.Parse(code);

    /// <summary>The identity of the place that begins with the code.</summary>
    public static Guid PlaceId(string code) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code))[..16]);

    public static DivisionEstablished Division(string code, string name, DateOnly? on = null) =>
        new(PlaceId(code), Code(code).Depth, name, on ?? Day(1, 1, 2020), null) { Division = Code(code) };

    public static DivisionEstablished StandIn(string code, string name) => Division(code, name) with { StandsIn = true };

    public static DivisionClosed Merged(string code, string into, DateOnly on) =>
        new(PlaceId(code), Code(code).Depth, "", Code(into), DivisionChange.Merge, on) { Division = Code(code) };

    public static DivisionRecoded Recoded(
        string former,
        string code,
        string name,
        DateOnly on,
        DivisionChange change = DivisionChange.Recode,
        string? began = null
    ) => new(PlaceId(began ?? former), Code(code).Depth, name, Code(former), change, on) { Division = Code(code) };

    public static OfficerAppointed Appointed(OfficerKind kind, string person, string village, DateOnly on, Guid? officer = null) =>
        new(officer ?? Guid.CreateVersion7(), kind, person, DivisionLevel.Village, false, on) { Division = Code(village) };

    public static OfficerMoved Moved(OfficerAppointed was, string to, DateOnly on) =>
        new(was.OfficerId, was.Kind, was.Person, was.Level, was.FullTime, was.Division, on) { Division = Code(to) };

    public static OfficerDismissed Dismissed(OfficerAppointed was, DateOnly on) =>
        new(was.OfficerId, was.Kind, was.Person, was.Level, was.FullTime, on) { Division = was.Division };

    public static InstitutionEstablished Station(string code, Guid id, DateOnly? on = null) =>
        new(
            id,
            Code(code).Depth,
            Code(code).Depth == DivisionLevel.Township ? InstitutionKind.SafetyStation : InstitutionKind.SafetyRoom,
            "站",
            on ?? Day(1, 1, 2020)
        )
        {
            Division = Code(code),
        };

    public static InstitutionRenamed Renamed(string code, Guid id, DateOnly on)
    {
        var township = Code(code).Depth == DivisionLevel.Township;
        return new(
            id,
            Code(code).Depth,
            township ? InstitutionKind.SafetyStation : InstitutionKind.SafetyRoom,
            township ? InstitutionKind.Office : InstitutionKind.Room,
            "站",
            "所",
            on,
            null
        )
        {
            Division = Code(code),
        };
    }

    public static InstitutionRenamingCorrected Corrected(InstitutionRenamed was, DateOnly on) =>
        new(was.InstitutionId, was.Level, was.FormerKind, was.Kind, was.On, on) { Division = was.Division };

    public static InstitutionStaffed Staffed(string code, Guid id, int fullTime, int partTime, DateOnly on) =>
        new(
            id,
            Code(code).Depth,
            Code(code).Depth == DivisionLevel.Township ? InstitutionKind.Office : InstitutionKind.Room,
            5,
            fullTime,
            partTime,
            on
        )
        {
            Division = Code(code),
        };

    public static MilestoneReached Milestone(MilestoneKind kind, string code, DateOnly on) =>
        new(Guid.CreateVersion7(), kind, "节点", on, Code(kind == MilestoneKind.Pilot ? code[..4] : code)) { Division = Code(code) };

    public static DocumentIssued Document(string title, string category, string code, DateOnly on, string issuer = "市委办公室") =>
        new(Guid.CreateVersion7(), title, null, issuer, category, on) { Division = Code(code) };

    public static TeamChanged Team(
        string code,
        TeamLevel level,
        string name,
        DateOnly on,
        string? rank = null,
        int captains = 1,
        int deputies = 1
    ) =>
        new(
            Guid.CreateVersion7(),
            TeamChange.Established,
            null,
            new(Code(code), [], level, name, rank, [], [], captains, deputies, on, null),
            on
        )
        {
            Division = Code(code),
        };

    public static TeamChanged Described(TeamChanged was, DateOnly on, Func<TeamStanding, TeamStanding> now) =>
        new(was.TeamId, TeamChange.Described, was.Now, now(was.Now), on) { Division = was.Now.Division };

    public static TeamChanged Dissolved(TeamChanged was, DateOnly on) =>
        new(was.TeamId, TeamChange.Dissolved, was.Now, was.Now with { DissolvedOn = on }, on) { Division = was.Now.Division };

    public static TeamChanged Moved(TeamChanged was, string to, DateOnly on) =>
        new(
            was.TeamId,
            TeamChange.Moved,
            was.Now,
            was.Now with
            {
                Division = Code(to),
                Moves = [.. was.Now.Moves, new(was.Now.Division, on)],
            },
            on
        )
        {
            Division = Code(to),
        };

    public static MemberChanged Joined(
        TeamChanged team,
        MemberSource source,
        DateOnly on,
        MemberEmployment employment = MemberEmployment.FullTime
    ) =>
        new(
            Guid.CreateVersion7(),
            MemberChange.Joined,
            null,
            new(
                team.Now.Division,
                [],
                team.TeamId,
                team.Now.Level,
                $"{Guid.CreateVersion7()}",
                [new(on, MemberRole.Member, employment, source)],
                null
            ),
            on
        )
        {
            Division = team.Now.Division,
        };

    public static MemberChanged Left(MemberChanged was, DateOnly on) =>
        new(was.MemberId, MemberChange.Left, was.Now, was.Now with { LeftOn = on }, on) { Division = was.Division };

    public static AgreementChanged Agreed(
        string code,
        string force,
        DateOnly first,
        DateOnly last,
        params GradedSpeciality[] specialities
    ) =>
        new(
            Guid.CreateVersion7(),
            AgreementChange.Signed,
            null,
            new(
                Code(code),
                Guid.CreateVersion7(),
                force,
                Code(code),
                specialities,
                [DisasterKind.Flood],
                [Code(code)],
                null,
                first,
                first,
                last,
                null,
                [new(first, last)],
                null
            ),
            first
        )
        {
            Division = Code(code),
        };

    public static AgreementChanged Then(
        AgreementChanged was,
        AgreementChange change,
        DateOnly on,
        Func<AgreementStanding, AgreementStanding> now
    )
    {
        var then = now(was.Now);
        return new(was.AgreementId, change, was.Now, then, on) { Division = then.Division };
    }

    public static DrillChanged Drilled(string place, DateOnly on, Hazard hazard = Hazard.FloodDrought) =>
        new(
            Guid.CreateVersion7(),
            DrillChange.Held,
            null,
            new(
                Code(place),
                [],
                "演练",
                OrganizerKind.Government,
                Code(place).Depth,
                "组织者",
                DrillForm.Live,
                DrillExtent.Functional,
                DrillContent.Single,
                hazard,
                null,
                [],
                20,
                on,
                null,
                null
            ),
            on
        )
        {
            Division = Code(place),
        };

    public static DrillChanged Annulled(DrillChanged was) =>
        was with
        {
            EventId = Guid.CreateVersion7(),
            Change = DrillChange.Annulled,
            Was = was.Now,
            Now = null,
        };

    public static ContractAssessed Assessed(string code, int year, decimal score, DateOnly on) =>
        new(Guid.CreateVersion7(), Code(code[..(code.Length > 6 ? 6 : 4)]), Code(code).Depth, year, score, on) { Division = Code(code) };

    public static ContractSigned Signed(string code, string superior, DateOnly on) =>
        new(Guid.CreateVersion7(), Code(superior), Code(code).Depth, on.Year, on) { Division = Code(code) };
}
