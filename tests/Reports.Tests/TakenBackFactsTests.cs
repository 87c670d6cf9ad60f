using Platform.Core;
using Platform.Core.Events;
using Reports.Domain.Facts;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>What is taken back leaves nothing behind on any day: the facts of the event and of its withdrawal cancel out.</summary>
public sealed class TakenBackFactsTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Fact]
    public void A_withdrawn_institution_was_on_no_day_a_station_or_an_office_and_has_no_staff()
    {
        var renamed = Renamed("990101101", Id, Day(3, 12));
        var moved = new InstitutionMoved(Id, DivisionLevel.Township, InstitutionKind.Office, Code("990101101"), Day(5, 1))
        {
            Division = Code("990101102"),
        };
        var withdrawn = new InstitutionWithdrawn(
            Id,
            DivisionLevel.Township,
            InstitutionKind.Office,
            InstitutionKind.SafetyStation,
            Day(1, 1, 2020),
            renamed.On,
            Day(9, 1),
            [new PastPlace(Code("990101101"), Day(5, 1))],
            [Day(4, 1)],
            "登记有误",
            Day(10, 1)
        )
        {
            Division = Code("990101102"),
        };
        var closed = new InstitutionClosed(Id, DivisionLevel.Township, InstitutionKind.Office, null, Day(9, 1))
        {
            Division = Code("990101102"),
        };
        PlatformEvent[] all = [Station("990101101", Id), renamed, Staffed("990101101", Id, 3, 0, Day(4, 1)), moved, closed, withdrawn];
        Nothing(all);
        FactsOf
            .Event(withdrawn)
            .Single(f => f.Metric == Metrics.InstitutionStaff)
            .ShouldSatisfyAllConditions(f => f.Date.ShouldBe(Day(4, 1)), f => f.Amount.ShouldBe(Metrics.Gone));
    }

    [Fact]
    public void A_corrected_appointment_counts_from_its_new_day_and_a_withdrawn_one_on_none()
    {
        var appointed = Appointed(OfficerKind.Weather, "key", "990101101001", Day(5, 1), Id);
        OfficerCorrected Corrects(OfficerService was, OfficerService? now) =>
            new(Id, OfficerKind.Weather, "key", DivisionLevel.Village, false, [], was, now, "填错", Day(6, 1))
            {
                Division = appointed.Division,
            };
        var dated = Corrects(new(Day(5, 1), null), new(Day(4, 1), null));
        FactsOf.Event(appointed).Concat(FactsOf.Event(dated)).Sum(f => f.Date <= Day(4, 15) ? f.Amount : 0).ShouldBe(1);
        Nothing([appointed, dated, Corrects(new(Day(4, 1), null), null)]);
        Nothing([appointed, Dismissed(appointed, Day(5, 20)), Corrects(new(Day(5, 1), Day(5, 20)), null)]);
    }

    [Fact]
    public void A_withdrawn_contract_counts_neither_as_signed_nor_by_its_score()
    {
        var signed = new ContractSigned(Id, Code("9901"), DivisionLevel.County, 2026, Day(1, 10)) { Division = Code("990101") };
        var withdrawn = new ContractWithdrawn(Id, Code("9901"), DivisionLevel.County, 2026, signed.On, Day(11, 1), "签错", Day(11, 5))
        {
            Division = Code("990101"),
        };
        Nothing([signed, withdrawn]);
        FactsOf
            .Event(withdrawn)
            .Single(f => f.Metric == Metrics.AssessmentScore)
            .ShouldSatisfyAllConditions(f => f.Date.ShouldBe(Day(11, 1)), f => f.Amount.ShouldBe(Metrics.Gone));
    }

    [Fact]
    public void Of_a_withdrawn_post_the_last_reading_of_every_day_is_that_nobody_holds_it()
    {
        var withdrawn = new PostWithdrawn(Id, "township-head", "镇长", [Day(1, 1), Day(3, 1)], "登记有误", Day(4, 1))
        {
            Division = Code("990101101"),
        };
        FactsOf.Event(withdrawn).Select(f => (f.Date, f.Amount)).ShouldBe([(Day(1, 1), Metrics.Gone), (Day(3, 1), Metrics.Gone)]);
    }

    [Fact]
    public void A_team_that_never_was_and_its_members_count_nowhere()
    {
        var was = new TeamStanding(Code("990101101"), [], TeamLevel.TownshipSquadron, "队", null, [], [], 1, 0, Day(3, 1), null);
        Nothing([
            new TeamChanged(Id, TeamChange.Established, null, was, Day(3, 1)) { Division = was.Division },
            new TeamChanged(Id, TeamChange.Dissolved, was, was with { DissolvedOn = Day(3, 1) }, Day(3, 1)) { Division = was.Division },
        ]);
        var terms = new MemberTerms(Day(3, 1), MemberRole.Member, MemberEmployment.FullTime, MemberSource.FireBrigadeSecondment);
        var served = new MemberStanding(was.Division, [], Id, was.Level, "key", [terms], null);
        Nothing([
            new MemberChanged(Id, MemberChange.Joined, null, served, Day(3, 1)) { Division = was.Division },
            new MemberChanged(Id, MemberChange.Left, served, served with { LeftOn = Day(3, 1) }, Day(3, 1)) { Division = was.Division },
        ]);
    }

    // On every day, at every place, the sum of all that is no reading is nought.
    private static void Nothing(IEnumerable<PlatformEvent> all)
    {
        var left = all.SelectMany(FactsOf.Event)
            .Where(f => !Metrics.IsGauge(f.Metric))
            .GroupBy(f => (f.Metric, f.Division, f.Date))
            .Where(g => g.Sum(f => f.Amount) != 0)
            .Select(g => $"{g.Key}: {g.Sum(f => f.Amount)}");
        left.ShouldBeEmpty();
    }
}
