using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;
using static Reports.Tests.Happened;

namespace Reports.Tests;

public sealed class EvaluationTests
{
    private static readonly FigureCatalogue AllLive = FigureCatalogue.Read(
        CatalogueTests.Json.Replace("\"live\": false", "\"live\": true", StringComparison.Ordinal)
    );

    private static readonly Period Year = Period.Parse("2026");

    [Fact]
    public void Nought_with_records_is_nought_and_nothing_at_all_is_a_gap()
    {
        Of("N08", Cell("division", 0, ("level", "township"))).Number.ShouldBe(0);
        var gap = Of("N08");
        gap.IsGap.ShouldBeTrue();
        gap.Number.ShouldBeNull();
        gap.Gap!.Code.ShouldBe("no-records");
    }

    [Fact]
    public void A_figure_of_a_service_not_in_use_says_so() =>
        new FigureEvaluation(CatalogueTests.Catalogue).Of(CatalogueTests.Catalogue["N26"], Seen()).Gap!.Code.ShouldBe("service-not-live");

    [Fact]
    public void On_the_spot_and_by_deadline_are_all_the_hazards_found()
    {
        Cell[] hazards = [Cell("hazard-found", 30, ("mode", "on-the-spot")), Cell("hazard-found", 12, ("mode", "by-deadline"))];
        (Of("N28", hazards).Number + Of("N29", hazards).Number).ShouldBe(Of("N27", hazards).Number);
        Of("N27", hazards).Text.ShouldBe("40余");
    }

    [Fact]
    public void Fires_rescues_and_social_help_are_counted_apart_from_people()
    {
        Cell[] cells =
        [
            Cell("incident-handled", 1, ("kind", "fire")),
            Cell("incident-handled", 4, ("kind", "rescue")),
            Cell("person-rescued", 9, ("category", "trapped")),
        ];
        Of("N31", cells).Number.ShouldBe(1);
        Of("N32", cells).Number.ShouldBe(4);
        Of("N34", cells).Number.ShouldBe(9);
    }

    [Fact]
    public void The_fewest_members_are_never_more_than_the_most()
    {
        Reading[] readings = [new("team-full-time-member", Dimensions.Of(("tier", "area-squadron")), 15, 22, 4, [])];
        Of("N05", readings).Number.ShouldBe(15);
        Of("N06", readings).Number.ShouldBe(22);
    }

    [Fact]
    public void A_value_shared_by_all_squadrons_is_one_number_and_otherwise_a_range()
    {
        Of("N03", new Reading("team-post-quota", Dimensions.Of(("tier", "area-squadron"), ("post", "captain")), 1, 1, 4, []))
            .Text.ShouldBe("1");
        var uneven = Of("N03", new Reading("team-post-quota", Dimensions.Of(("tier", "area-squadron"), ("post", "captain")), 1, 2, 4, []));
        (uneven.Number, uneven.Upper, uneven.Text).ShouldBe((1m, 2m, "1至2"));
    }

    [Fact]
    public void Of_four_indices_the_smallest_fall_is_reported()
    {
        var fallen = Changed(("accident", 8, 10), ("accident-deaths", 1, 2), ("accident-injuries", 9, 12), ("accident-loss", 95, 100));
        (fallen.Number, fallen.Text).ShouldBe((-5m, "5"));
        fallen.Parts!.Select(p => p.Number).ShouldBe([-20m, -50m, -25m, -5m]);
        Changed(("accident", 8, 10), ("accident-deaths", 3, 2), ("accident-injuries", 9, 12), ("accident-loss", 95, 100))
            .Number.ShouldBe(50);
        Changed(("accident", 8, 10)).IsGap.ShouldBeTrue();
    }

    [Fact]
    public void A_share_of_units_is_the_whole_only_when_every_unit_is_counted()
    {
        Cell Offices(int n) => Cell("institution", n, ("level", "township"));
        Cell[] townships = [Cell("division", 3, ("level", "township"))];
        Of("I-01", [.. townships, Offices(3)]).Number.ShouldBe(100);
        var most = Of("I-01", [.. townships, Offices(2)]);
        most.Number!.Value.ShouldBeLessThan(100);
        (most.Numerator, most.Denominator, most.Text).ShouldBe((2m, 3m, "66.6"));
        Of("I-01", Offices(2)).Gap!.Code.ShouldBe("no-whole");
    }

    [Fact]
    public void The_four_levels_are_complete_as_far_as_the_lowest_of_them()
    {
        var villages = new[] { ("division", "village", 1200m), ("institution", "village", 1200m) };
        var counties = new[] { ("division", "county", 8m), ("institution", "county", 1m) };
        var value = Of("I-16", [.. villages.Concat(counties).Select(c => Cell(c.Item1, c.Item3, ("level", c.Item2)))]);
        (value.Number, value.Numerator, value.Denominator).ShouldBe((0m, 0m, 8m)); // no county has any team
        value.Parts!.Single(p => p.Part == "bureau").Number.ShouldBe(12.5m);
    }

    [Fact]
    public void A_city_without_counties_lacks_no_county_bureau()
    {
        var covered = Measure.OnceName("team-cover");
        Cell[] city =
        [
            Cell("division", 1, ("level", "county-stand-in")),
            Cell("division", 3, ("level", "township")),
            Cell("institution", 3, ("level", "township")),
            Cell(covered, 1, ("tier", "joint-team")),
            Cell(covered, 1, ("tier", "area-squadron")),
            Cell(covered, 3, ("tier", "township-squadron")),
        ];
        var value = Of("I-16", city);
        value.Number.ShouldBe(100);
        value.Parts!.Single(p => p.Part == "bureau").Gap!.Code.ShouldBe("no-whole");
        value.Parts!.Single(p => p.Part == "joint").Denominator.ShouldBe(1);
        Of("I-01", city).Denominator.ShouldBe(3);
    }

    [Fact]
    public void A_part_of_what_is_recorded_is_nought_and_not_missing()
    {
        var drills = Cell("drill-held", 3, ("organizer", "county"), ("by", "government"), ("hazard", "earthquake"));
        var value = Of("N25", drills);
        value.Parts!.Select(p => (p.Part, p.Number)).ShouldContain(("water", 0m));
        Of("N25").Parts!.ShouldAllBe(p => p.IsGap);
    }

    [Fact]
    public void Shares_among_the_parts_have_percent_as_unit()
    {
        var parts = AllLive["I-09"].Parts.Select(AllLive["I-09"].Part).ToList();
        parts.Where(p => p.Kind == FigureKind.Share).ShouldAllBe(p => p.Unit == "%");
        parts.Where(p => p.Kind != FigureKind.Share).ShouldAllBe(p => p.Unit == "件");
    }

    [Fact]
    public void Units_without_any_record_count_as_nought_unless_there_is_no_record_at_all()
    {
        var office = Dimensions.Of(("kind", "office"));
        Of(
            "N10",
            new Reading("institution-staff", office, 2, 5, 3, []),
            new Reading("institution-staff", office, 0, 0, 4, []) { Unrecorded = 4 }
        )
            .Number.ShouldBe(0);
        Of("N10", new Reading("institution-staff", office, 0, 0, 4, []) { Unrecorded = 4 }).IsGap.ShouldBeTrue();
    }

    [Fact]
    public void Parameters_come_from_the_author_or_from_the_period_and_else_are_gaps()
    {
        var evaluation = new FigureEvaluation(CatalogueTests.Catalogue);
        var seen = Seen() with { Parameters = new Dictionary<string, string> { ["T01"] = " 张 " } };
        evaluation.Of(CatalogueTests.Catalogue["T01"], seen).Text.ShouldBe("张");
        evaluation.Of(CatalogueTests.Catalogue["T02"], seen).Gap!.Code.ShouldBe("parameter-not-given");
        evaluation.Of(CatalogueTests.Catalogue["D10"], seen).Text.ShouldBe("12");
    }

    [Fact]
    public void Only_the_pilot_countys_renamings_count_for_the_pilot()
    {
        var city = Cell("institution-renamed", 90, ("level", "township"));
        var county = Cell("institution-renamed", 16, ("level", "township"));
        var evaluation = new FigureEvaluation(CatalogueTests.Catalogue);
        evaluation.Of(CatalogueTests.Catalogue["N01"], Seen(city) with { Pilot = Seen(county) }).Number.ShouldBe(16);
        evaluation.Of(CatalogueTests.Catalogue["N01"], Seen(city)).Gap!.Code.ShouldBe("no-pilot");
    }

    private static FigureValue Changed(params (string Metric, decimal Now, decimal Before)[] indices) =>
        new FigureEvaluation(AllLive).Of(
            AllLive["N30"],
            Seen([.. indices.Select(i => Cell(i.Metric, i.Now))]) with
            {
                YearEarlier = Seen([.. indices.Select(i => Cell(i.Metric, i.Before))]),
            }
        );

    private static FigureValue Of(string id, params Cell[] cells) => new FigureEvaluation(AllLive).Of(AllLive[id], Seen(cells));

    private static FigureValue Of(string id, params Reading[] readings) =>
        new FigureEvaluation(AllLive).Of(AllLive[id], Seen() with { Readings = readings });

    private static FigureValue Of(string id) => Of(id, Array.Empty<Cell>());

    private static Evidence Seen(params Cell[] cells) => new("试验市", Year, cells, [], []);

    private static Cell Cell(string metric, decimal amount, params (string, string)[] dimensions) =>
        new(metric, Dimensions.Of(dimensions), amount, amount, 1, 1, Day(1, 1), Day(1, 1));
}
