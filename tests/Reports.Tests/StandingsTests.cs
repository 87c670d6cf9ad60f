using FsCheck.Xunit;
using Platform.Core.Events;
using Reports.Domain.Facts;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>Events that say what was known before and what is known now: their facts add up to what is known at last.</summary>
public sealed class StandingsTests
{
    [Property(MaxTest = 60)]
    public void The_facts_of_a_story_add_up_to_those_of_its_end_in_any_order(int seed)
    {
        var random = new Random(seed);
        var story = new RescueStory(new City("9990"));
        var published = story.All.Concat(Corrected(story)).ToList();
        var last = published.Select(Alone).GroupBy(t => t.Record).Select(g => g.Last().Published);
        Sums(published.OrderBy(_ => random.Next())).ShouldBe(Sums(last), ignoreOrder: true);
    }

    [Fact]
    public void What_is_corrected_leaves_no_trace_of_what_was_wrong()
    {
        var story = new InvestmentStory("990101", InvestmentPurpose.Gear, "消防车", 100, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(60, Day(3, 3))
            .Correct(s => s with { Purpose = InvestmentPurpose.VehiclesMachines, Name = "消防车购置" });
        Sums(story.Published)
            .ShouldHaveSingleItem()
            .ShouldBe(
                (Metrics.Expenditure, "990101", Day(3, 3), """{"category":"vehicles-machines","source":"county"}""", "消防车购置", 60m)
            );
    }

    [Fact]
    public void Payments_stay_at_their_place_and_the_result_moves_with_the_place()
    {
        var story = new InvestmentStory("990101101", InvestmentPurpose.Boat, "船", 100, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(60, Day(3, 3))
            .Complete(Day(4, 1))
            .PutToUse(Day(4, 2))
            .Move("990102101", Day(7, 1))
            .Pay(5, Day(8, 1));
        var facts = Sums(story.Published);
        facts
            .Where(f => f.Metric == Metrics.Expenditure)
            .Select(f => (f.Place, f.Amount))
            .ShouldBe([("990101101", 60m), ("990102101", 5m)], ignoreOrder: true);
        facts
            .Where(f => f.Metric == Metrics.ProjectPaid && f.Dimensions.Contains("in-use"))
            .Select(f => (f.Place, f.Day, f.Amount))
            .ShouldBe(
                [
                    ("990101101", Day(4, 2), 60m),
                    ("990101101", Day(7, 1), -60m),
                    ("990102101", Day(7, 1), 60m),
                    ("990102101", Day(8, 1), 5m),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_cancelled_townships_budget_is_what_it_had_paid()
    {
        var story = new InvestmentStory("990101101", InvestmentPurpose.Gear, "器材", 100, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(60, Day(3, 3))
            .Cancel(Day(5, 1));
        Sums(story.Published).Where(f => f.Metric == Metrics.TownshipBudget).Sum(f => f.Amount).ShouldBe(60);
    }

    [Fact]
    public void An_agreements_end_is_scheduled_and_undone_by_an_early_end_or_a_suspension()
    {
        var signed = Agreed("9901", "蓝天救援队", Day(1, 1), Day(12, 31));
        InForce([signed]).ShouldBe([(Day(1, 1), 1m), (Day(1, 1, 2027), -1m)]);
        var ended = Then(
            signed,
            AgreementChange.Ended,
            Day(6, 30),
            s => s with { EndedOn = Day(6, 30), InForce = [new(Day(1, 1), Day(6, 30))] }
        );
        InForce([signed, ended]).ShouldBe([(Day(1, 1), 1m), (Day(7, 1), -1m)]);
        var suspended = Then(
            signed,
            AgreementChange.Suspended,
            Day(3, 1),
            s => s with { InForce = [new(Day(1, 1), Day(2, 28)), new(Day(4, 1), Day(12, 31))] }
        );
        InForce([suspended, signed]).ShouldBe([(Day(1, 1), 1m), (Day(3, 1), -1m), (Day(4, 1), 1m), (Day(1, 1, 2027), -1m)]);
        FactsOf.Event(Then(signed, AgreementChange.Expired, Day(1, 1, 2027), s => s)).ShouldBeEmpty();
    }

    [Fact]
    public void An_agreement_is_soon_over_in_its_last_ninety_days_unless_another_follows()
    {
        var signed = Agreed("9901", "蓝天救援队", Day(1, 1), Day(12, 31));
        Of([signed], Metrics.AgreementExpiring).ShouldBe([(Day(10, 2), 1m), (Day(1, 1, 2027), -1m)]);
        Of(
                [signed, Then(signed, AgreementChange.Renewed, Day(12, 1), s => s with { RenewedBy = Guid.CreateVersion7() })],
                Metrics.AgreementExpiring
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_agreement_that_moved_counts_there_from_the_day_and_ends_there()
    {
        var signed = Agreed("990101", "蓝天救援队", Day(1, 1), Day(12, 31));
        var moved = Then(signed, AgreementChange.Moved, Day(7, 1), s => s with { Division = Code("990102") });
        Sums([signed, moved])
            .Where(f => f.Metric == Metrics.AgreementInForce)
            .Select(f => (f.Place, f.Day, f.Amount))
            .ShouldBe(
                [("990101", Day(1, 1), 1m), ("990101", Day(7, 1), -1m), ("990102", Day(7, 1), 1m), ("990102", Day(1, 1, 2027), -1m)],
                ignoreOrder: true
            );
    }

    private static List<(DateOnly, decimal)> InForce(IEnumerable<PlatformEvent> published) => Of(published, Metrics.AgreementInForce);

    private static List<(DateOnly, decimal)> Of(IEnumerable<PlatformEvent> published, string metric) =>
        [.. Sums(published).Where(f => f.Metric == metric).Select(f => (f.Day, f.Amount)).OrderBy(f => f.Day)];

    private static List<(string Metric, string Place, DateOnly Day, string Dimensions, string? Label, decimal Amount)> Sums(
        IEnumerable<PlatformEvent> published
    ) =>
        [
            .. published
                .SelectMany(FactsOf.Event)
                .Where(f => !Metrics.IsGauge(f.Metric))
                .GroupBy(f => (f.Metric, f.Division.Value, f.Date, f.Dimensions.Json, f.Label, f.Subject))
                .Where(g => g.Sum(f => f.Amount) != 0)
                .Select(g => (g.Key.Metric, g.Key.Value, g.Key.Date, g.Key.Json, g.Key.Label, g.Sum(f => f.Amount)!.Value)),
        ];

    private static IEnumerable<PlatformEvent> Corrected(RescueStory story)
    {
        var squadron = story.Squadron(0);
        var renamed = Described(squadron, Day(9, 9), s => s with { Name = "城东片区应急救援中队", EstablishedOn = Day(3, 1) });
        yield return renamed;
        yield return Dissolved(renamed, Day(10, 1));
        var member = Joined(squadron, MemberSource.Veteran, Day(4, 4));
        yield return member;
        yield return Left(member, Day(8, 8));
    }

    // A change as if it were the only event of its record.
    private static (Guid Record, PlatformEvent Published) Alone(PlatformEvent published) =>
        published switch
        {
            InvestmentChanged e => (e.InvestmentId, e with { Was = null }),
            TeamChanged e => (e.TeamId, e with { Was = null }),
            MemberChanged e => (e.MemberId, e with { Was = null }),
            EquipmentChanged e => (e.EquipmentId, e with { Was = null }),
            BaseChanged e => (e.BaseId, e with { Was = null }),
            _ => throw new ArgumentOutOfRangeException(nameof(published)),
        };
}
