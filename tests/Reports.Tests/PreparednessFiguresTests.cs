using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reports.Tests;

/// <summary>The figures of plans, drills and trainings.</summary>
public sealed class PreparednessFiguresTests(PreparednessFiguresTests.LivedCity lived) : IClassFixture<PreparednessFiguresTests.LivedCity>
{
    private readonly City _city = lived.City;

    [Fact]
    public async Task A_city_counts_trainings_and_the_others_count_sessions()
    {
        (
            Number(await GetAsync("N16")),
            Number(await GetAsync("N17")),
            Number(await GetAsync("N18")),
            Number(await GetAsync("N19"))
        ).ShouldBe((1m, 2m, 1m, 2m));
        Number(await GetAsync("N17", period: "2025")).ShouldBe(1, "a session corrected to the last day of the year before");
        (await FactsAsync("N17")).Sum(f => f!["amount"]!.GetValue<decimal>()).ShouldBe(2);
        (await FactsAsync("N16")).ShouldHaveSingleItem()!["record"]!
            .GetValue<string>()
            .ShouldStartWith($"/v1/divisions/{_city.Code}/trainings/");
    }

    [Fact]
    public async Task A_merged_townships_training_counts_where_it_was_given_and_for_its_successor()
    {
        Number(await GetAsync("N18", _city.Absorbed, "2026-Q2")).ShouldBe(1);
        Number(await GetAsync("N18", _city.Kept)).ShouldBe(1);
        (await GetAsync("N18", _city.Kept, "2026-Q2"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
    }

    [Fact]
    public async Task A_person_who_attended_twice_counts_once_at_the_own_place_and_above()
    {
        Number(await GetAsync("I-19")).ShouldBe(3);
        Number(Part(await GetAsync("I-19"), "passed")).ShouldBe(2);
        (Number(await GetAsync("I-19", _city.Kept)), Number(await GetAsync("I-19", _city.Far))).ShouldBe((2m, 1m));
        (await GetAsync("I-19", _city.Kept, "2026-Q2"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        (await FactsAsync("I-19")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Key_drills_are_those_of_city_county_and_township_each_once_and_months_follow_them()
    {
        var key = await GetAsync("N25");
        (Number(key), Number(Part(key, "geological")), Number(Part(key, "township"))).ShouldBe((2m, 1m, 1m));
        ((await GetAsync("D06"))["text"]!.GetValue<string>(), (await GetAsync("D07"))["text"]!.GetValue<string>()).ShouldBe(("2", "3"));
        var all = await GetAsync("I-20");
        (Number(all), Number(Part(all, "village")), Number(Part(all, "people"))).ShouldBe((5m, 1m, 395m));
        (await FactsAsync("N25"))
            .GroupBy(f => f!["date"]!.GetValue<string>(), f => f!["amount"]!.GetValue<decimal>())
            .Where(g => g.Sum() > 0)
            .Select(g => g.Key)
            .ShouldBe(["2026-02-06", "2026-03-10"], "what was corrected or annulled is taken back");
    }

    [Fact]
    public async Task Teams_that_drilled_are_limited_to_existing_ones_and_the_others_are_known_by_name()
    {
        var share = await GetAsync("I-05");
        (share["numerator"]!.GetValue<decimal>(), share["denominator"]!.GetValue<decimal>(), share["text"]!.GetValue<string>()).ShouldBe(
            (4m, 8m, "50")
        );
        share["names"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe([$"{_city.Absorbed}002救援队", $"{_city.Far}中队", $"{_city.Far}001救援队", $"{_city.Far}002救援队"]);
        Part(share, "squadron")["numerator"]!
            .GetValue<decimal>()
            .ShouldBe(1, "the absorbed township's squadron drilled but stands no more");
        (await FactsAsync("I-05")).Count.ShouldBe(4);
        (await FactsAsync("I-05", "&lacking=true"))
            .Select(f => f!["label"]!.GetValue<string>())
            .ShouldBe(share["names"]!.AsArray().Select(n => n!.GetValue<string>()), ignoreOrder: true);
        var spring = await GetAsync("I-05", period: "2026-01-01..2026-06-30");
        (spring["numerator"]!.GetValue<decimal>(), spring["denominator"]!.GetValue<decimal>()).ShouldBe((5m, 9m));
        (await GetAsync("I-05", _city.Kept + "101"))["text"]!
            .GetValue<string>()
            .ShouldBe("100", "the team drilled before its village was re-coded");
        (await GetAsync("I-05", _city.Far + "001"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        (await GetAsync("I-05", _city.Far))["gap"]!["code"]!
            .GetValue<string>()
            .ShouldBe("no-records", "its one drill was annulled: nothing is recorded, as before it");
        using var auditor = lived.As($"auditor@{_city.Code}");
        (
            await auditor.GetAsync(
                $"/v1/divisions/{_city.Code}/figures/N25/facts?period=2026&lacking=true",
                TestContext.Current.CancellationToken
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_merged_unit_that_signed_leaves_the_share_and_a_recoded_one_stays()
    {
        var signed = await GetAsync("I-06");
        var township = Part(signed, "township");
        (township["numerator"]!.GetValue<decimal>(), township["denominator"]!.GetValue<decimal>()).ShouldBe((1m, 2m));
        township["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["丙镇"]);
        Part(signed, "village")["numerator"]!.GetValue<decimal>().ShouldBe(1);
        Part(await GetAsync("I-06", _city.Kept + "101"), "village")["text"]!.GetValue<string>().ShouldBe("100");
        Part(await GetAsync("I-06", period: "2026-01-01..2026-06-30"), "township")["numerator"]!.GetValue<decimal>().ShouldBe(2);
        (await FactsAsync("I-06", "&part=township")).ShouldHaveSingleItem()!["record"]!
            .GetValue<string>()
            .ShouldContain($"/{_city.Kept}/contracts/");
        (await FactsAsync("I-06", "&part=village&lacking=true")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Plans_in_force_follow_their_dates_and_what_is_missing_is_named()
    {
        var plans = await GetAsync("I-09");
        Number(plans).ShouldBe(7);
        Number(await GetAsync("I-09", period: "2026-01-01..2026-06-30")).ShouldBe(8);
        foreach (
            var (part, number) in new[]
            {
                ("overall", 4m),
                ("overall-township", 1m),
                ("special-county", 1m),
                ("disposal", 2m),
                ("revised", 2m),
                ("county-overall", 100m),
                ("township-overall", 50m),
                ("county-flood-drought", 50m),
            }
        )
        {
            Number(Part(plans, part)).ShouldBe(number, part);
        }

        Part(plans, "compiled")["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        Part(plans, "township-overall")["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["丙镇"]);
        Part(plans, "village-disposal")["numerator"]!.GetValue<decimal>().ShouldBe(2);
        Number(await GetAsync("I-09", _city.Absorbed + "001", "2026-05")).ShouldBe(1);
        Number(await GetAsync("I-09", _city.Kept + "101")).ShouldBe(1);
    }

    [Fact]
    public async Task A_superiors_change_unlinks_from_its_day_on_and_the_months_before_stay()
    {
        foreach (var (period, linked, all) in new[] { ("2026-07", 6m, 6m), ("2026-08", 3m, 6m), ("2026-09", 4m, 6m) })
        {
            var share = await GetAsync("I-10", period: period);
            (share["numerator"]!.GetValue<decimal>(), share["denominator"]!.GetValue<decimal>()).ShouldBe((linked, all), period);
        }

        (await FactsAsync("I-10")).Sum(f => f!["amount"]!.GetValue<decimal>()).ShouldBe(4);
    }

    [Fact]
    public async Task Handbooks_charts_and_cards_count_while_in_use_and_copies_when_given()
    {
        var papers = await GetAsync("I-11");
        (
            Number(papers),
            Number(Part(papers, "handbook")),
            Number(Part(papers, "card")),
            Number(Part(papers, "risk-chart")),
            Number(Part(papers, "copies"))
        ).ShouldBe((2m, 1m, 0m, 1m, 350m));
        Number(await GetAsync("I-11", _city.Far + "001", "2026-09")).ShouldBe(2);
    }

    [Fact]
    public async Task Counties_scores_are_spread_from_the_lowest_to_the_highest_of_the_year()
    {
        var spread = await GetAsync("I-17", period: "2025");
        (Number(spread), Number(Part(spread, "lowest")), Number(Part(spread, "highest"))).ShouldBe((78m, 78m, 93.5m));
        Number(await GetAsync("I-17", period: "2024")).ShouldBe(81);
        Number(await GetAsync("I-17", _city.PilotCounty, "2025")).ShouldBe(93.5m);
        (await GetAsync("I-17"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records", "no county has a score of that year yet");
        (await GetAsync("I-17/facts", period: "2025"))["items"]!.AsArray().Single()!["amount"]!.GetValue<decimal>().ShouldBe(78);
        (await GetAsync("I-17/facts", period: "2025", and: "&part=highest"))["items"]!.AsArray().Single()!["amount"]!
            .GetValue<decimal>()
            .ShouldBe(93.5m);
    }

    private static decimal Number(JsonNode figure) => figure["number"]!.GetValue<decimal>();

    private static JsonNode Part(JsonNode figure, string key) =>
        figure["parts"]!.AsArray().Single(p => p!["part"]!.GetValue<string>() == key)!;

    private async Task<JsonArray> FactsAsync(string id, string and = "") => (await GetAsync($"{id}/facts", and: and))["items"]!.AsArray();

    private async Task<JsonNode> GetAsync(string id, string? place = null, string period = "2026", string and = "")
    {
        var rows = id.EndsWith("/facts", StringComparison.Ordinal) ? "&limit=500" : "";
        using var client = lived.As($"auditor@{_city.Code}");
        return (
            await client.GetFromJsonAsync<JsonNode>(
                $"/v1/divisions/{place ?? _city.Code}/figures/{id}?period={period}{rows}{and}",
                TestContext.Current.CancellationToken
            )
        )!;
    }

    /// <summary>The service after it received the city's year, the plans, drills and trainings in another order than they
    /// happened.</summary>
    public sealed class LivedCity : ReportsFixture
    {
        internal City City { get; } = new City("9962").Live();

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await PublishEventsAsync([.. new PreparednessStory(City).All.Reverse(), .. City.Story]);
        }
    }
}
