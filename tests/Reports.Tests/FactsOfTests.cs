using System.Reflection;
using Platform.Core.Events;
using Reports.Domain.Facts;
using static Reports.Tests.Happened;

namespace Reports.Tests;

public sealed class FactsOfTests
{
    private static readonly Guid Office = Guid.CreateVersion7();

    [Fact]
    public void What_takes_the_position_of_a_county_is_not_counted_as_one()
    {
        var stands = StandIn("441900", "东莞市");
        string?[] levels =
        [
            .. DivisionFacts.Of(stands).Select(f => f.Dimensions["level"]),
            .. DivisionFacts.Of(Merged("441900", "441901", Day(11, 1)) with { StandsIn = true }).Select(f => f.Dimensions["level"]),
            .. DivisionFacts
                .Of(Recoded("441900", "441902", "东莞市", Day(11, 1)) with { StandsIn = true })
                .Select(f => f.Dimensions["level"]),
        ];
        levels.ShouldBe(Enumerable.Repeat("county-stand-in", 4));
        DivisionFacts.Of(Division("441901", "某县")).Single().Dimensions["level"].ShouldBe("county");
    }

    [Fact]
    public void A_renaming_ends_a_station_begins_an_office_and_counts_once()
    {
        var facts = FactsOf.Event(Renamed("990101101", Office, Day(3, 12)));
        facts
            .Select(f => (f.Metric, f.Amount))
            .ShouldBe([
                (Metrics.InstitutionRenamed, 1m),
                (Metrics.FormerStation, -1m),
                (Metrics.Institution, 1m),
                (Metrics.InstitutionStaff, null),
            ]);
        facts.ShouldAllBe(f => f.Record == $"/v1/divisions/990101101/institutions/{Office}");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    public void A_corrected_date_takes_the_renaming_away_there_and_gives_it_here(int month)
    {
        var renamed = Renamed("990101101", Office, Day(3, 12));
        var all = FactsOf.Event(renamed).Concat(FactsOf.Event(Corrected(renamed, Day(month, 1)))).ToList();
        Sum(Metrics.InstitutionRenamed, Day(3, 12)).ShouldBe(0);
        Sum(Metrics.InstitutionRenamed, Day(month, 1)).ShouldBe(1);
        all.Where(f => f.Metric == Metrics.Institution).Sum(f => f.Amount).ShouldBe(1);

        decimal? Sum(string metric, DateOnly day) => all.Where(f => f.Metric == metric && f.Date == day).Sum(f => f.Amount);
    }

    [Fact]
    public void An_officer_who_moves_with_the_place_leaves_one_and_enters_the_other()
    {
        var appointed = Appointed(OfficerKind.Disaster, "p", "990101101001", Day(1, 1));
        FactsOf
            .Event(Moved(appointed, "990101102001", Day(7, 1)))
            .Select(f => (f.Division.Value, f.Amount, f.Subject))
            .ShouldBe([("990101101001", -1m, "p"), ("990101102001", 1m, "p")]);
    }

    [Fact]
    public void A_document_recorded_by_mistake_never_counted_and_a_repealed_one_was_still_issued()
    {
        var issued = Document("意见", "other", "9901", Day(5, 1));
        DocumentWithdrawn Withdrawn(bool repealed) =>
            new(issued.DocumentId, issued.Title, issued.Category, issued.On, Day(9, 1), repealed) { Division = issued.Division };
        FactsOf.Event(Withdrawn(repealed: true)).ShouldBeEmpty();
        var undone = FactsOf.Event(Withdrawn(repealed: false)).Single();
        (undone.Date, undone.Amount).ShouldBe((issued.On, -1m));
    }

    [Fact]
    public void A_higher_authoritys_document_names_its_issuers_and_is_not_the_citys_own()
    {
        var facts = FactsOf.Event(Document("实施方案", "township-reform", "9901", Day(3, 3), "省委办公厅、省政府办公厅"));
        facts
            .Select(f => (f.Metric, f.Label, f.Amount))
            .ShouldBe([
                (Metrics.UpperDocument, "省委办公厅", 0m),
                (Metrics.UpperDocument, "省政府办公厅", 0m),
                (Metrics.UpperDocument, "实施方案", 1m),
            ]);
    }

    [Fact]
    public void Every_event_whose_facts_are_known_is_recorded_and_consumed()
    {
        var known = typeof(FactsOf)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(FactsOf).Namespace)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(m => m.Name == "Of" && m.GetParameters() is [var only] && only.ParameterType.IsAssignableTo(typeof(PlatformEvent)))
            .Select(m => m.GetParameters()[0].ParameterType)
            .ToList();
        known.Count.ShouldBeGreaterThan(30);
        known.Except(FactsOf.Recorded.Values).ShouldBeEmpty();
        Features
            .Facts.Consumers.FactConsumers.All.Select(c => c.GetGenericArguments()[0])
            .ShouldBe([.. known, typeof(DivisionRenamed)], ignoreOrder: true);
    }

    [Fact]
    public void Every_event_of_a_citys_story_is_recorded()
    {
        var story = new City("9901").Live().Story;
        story.Select(e => e.GetType().Name).Distinct().ShouldAllBe(name => FactsOf.Recorded.ContainsKey(name));
    }

    [Theory]
    [InlineData(2026, 12, 20, 12, 20)]
    [InlineData(2027, 1, 15, 12, 31)]
    public void A_score_counts_in_the_year_it_is_for_and_not_in_the_next(int year, int month, int day, int countsIn, int countsOn)
    {
        var assessed = new ContractAssessed(
            Office,
            Code("9901"),
            Platform.Core.DivisionLevel.County,
            2026,
            87.5m,
            new DateOnly(year, month, day)
        )
        {
            Division = Code("990101"),
        };
        FactsOf
            .Event(assessed)
            .Select(f => (f.Metric, f.Date, f.Amount))
            .ShouldBe([
                (Metrics.AssessmentScore, Day(countsIn, countsOn), 87.5m),
                (Metrics.AssessmentScore, Day(1, 1, 2027), Metrics.Gone),
            ]);
    }
}
