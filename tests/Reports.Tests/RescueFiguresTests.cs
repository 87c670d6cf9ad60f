using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reports.Tests;

/// <summary>The figures of teams, money and equipment, from the events of organizations and rescue-teams.</summary>
public sealed class RescueFiguresTests(RescueFiguresTests.LivedCity lived) : IClassFixture<RescueFiguresTests.LivedCity>
{
    private readonly City _city = lived.City;

    [Fact]
    public async Task Posts_of_squadrons_are_one_number_where_they_agree_and_a_range_where_they_differ()
    {
        (await GetAsync("N03"))["text"]!.GetValue<string>().ShouldBe("1");
        (await GetAsync("N04"))["text"]!.GetValue<string>().ShouldBe("2至3");
    }

    [Fact]
    public async Task The_minimum_is_at_most_the_maximum_and_the_seconded_are_at_most_the_minimum()
    {
        var (fewest, most, seconded) = (await GetAsync("N05"), await GetAsync("N06"), await GetAsync("N07"));
        (Number(fewest), Number(most), seconded["text"]!.GetValue<string>()).ShouldBe((15m, 18m, "3至4"));
        Number(seconded).ShouldBeLessThanOrEqualTo(Number(fewest));
        (await FactsAsync("N05")).ShouldHaveSingleItem()!["amount"]!.GetValue<decimal>().ShouldBe(15);
        (await FactsAsync("N07")).Select(f => f!["amount"]!.GetValue<decimal>()).Order().ShouldBe([3m, 3m, 3m, 4m]);
    }

    [Fact]
    public async Task A_county_without_squadrons_has_gaps_and_no_zeros()
    {
        foreach (var id in new[] { "N03", "N05", "N06", "N07", "N20", "N21", "N22", "N23", "I-03" })
        {
            var gap = await GetAsync(id, _city.OtherCounty);
            (gap["number"], gap["gap"]!["code"]!.GetValue<string>()).ShouldBe((null, "no-records"), id);
        }
    }

    [Fact]
    public async Task The_four_squadrons_of_deputy_section_rank_in_the_pilot_county_are_named_in_their_order()
    {
        var squadrons = await GetAsync("I-03");
        Number(squadrons).ShouldBe(4);
        squadrons["parts"]!.AsArray().Select(p => Number(p!)).ShouldBe([4m, 4m, 4m]);
        (await GetAsync("T10"))["names"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe(["东片区应急救援中队", "南片区应急救援中队", "西片区应急救援中队", "北片区应急救援中队"]);
    }

    [Fact]
    public async Task The_four_tiers_were_complete_when_the_last_village_had_its_team()
    {
        var complete = await GetAsync("D04");
        (complete["date"]!.GetValue<string>(), complete["text"]!.GetValue<string>()).ShouldBe(("2026-04-22", "4"));
        (await GetAsync("D04", period: "2026-03"))["gap"]!["code"]!.GetValue<string>().ShouldBe("not-complete");
    }

    [Fact]
    public async Task A_place_with_two_teams_is_covered_once_and_what_is_lacking_is_named()
    {
        Part(await GetAsync("I-01", _city.PilotCounty), "squadron")["text"]!.GetValue<string>().ShouldBe("100");
        Part(await GetAsync("I-01", _city.PilotCounty), "village-team")["number"]!.GetValue<decimal>().ShouldBe(100);
        Part(await GetAsync("I-01"), "squadron")["numerator"]!.GetValue<decimal>().ShouldBe(1);
        var all = await GetAsync("I-16");
        Number(all).ShouldBeLessThan(100);
        all["names"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe(["县级应急管理局缺2个", "片区中队缺1个", "乡镇中队缺1个", "村级救援队缺2个"]);
    }

    [Fact]
    public async Task Last_springs_coverage_stays_as_it_was_before_the_merger()
    {
        Part(await GetAsync("I-01", _city.PilotCounty, "2026-Q2"), "squadron")["numerator"]!.GetValue<decimal>().ShouldBe(2);
        Part(await GetAsync("I-01", _city.PilotCounty), "squadron")["numerator"]!.GetValue<decimal>().ShouldBe(1);
        Part(await GetAsync("I-01", _city.Absorbed, "2026-Q2"), "squadron")["numerator"]!.GetValue<decimal>().ShouldBe(1);
    }

    [Fact]
    public async Task Money_spent_is_what_was_paid_in_the_period_without_what_was_struck()
    {
        var spent = await GetAsync("N20");
        (Number(spent), spent["unit"]!.GetValue<string>()).ShouldBe((2_450_250.50m, "元"));
        (spent["text"]!.GetValue<string>(), spent["textUnit"]!.GetValue<string>()).ShouldBe(("245.03", "万元"));
        Number(await GetAsync("N20", period: "2025")).ShouldBe(500_000);
        Number(await GetAsync("N20", _city.Absorbed, "2026-Q1")).ShouldBe(250);
    }

    [Fact]
    public async Task What_was_bought_traces_to_the_investments_whose_money_was_counted()
    {
        Number(await GetAsync("N21")).ShouldBe(10);
        Number(await GetAsync("N22")).ShouldBe(1_180);
        // names none, one without payments, one paid for something else
        Part(await GetAsync("N21"), "untraced")["number"]!.GetValue<decimal>().ShouldBe(5);
        Part(await GetAsync("N22"), "kit")["number"]!.GetValue<decimal>().ShouldBe(60);
        var paid = (await FactsAsync("N20")).Select(f => f!["paidBy"]!.GetValue<string>()).ToHashSet();
        foreach (var asset in (await FactsAsync("N21")).Concat(await FactsAsync("N22")))
        {
            paid.ShouldContain(asset!["paidBy"]!.GetValue<string>());
            asset["record"]!.GetValue<string>().ShouldContain("/equipment/");
        }

        (await FactsAsync("N20")).Sum(f => f!["amount"]!.GetValue<decimal>()).ShouldBe(Number(await GetAsync("N20")));
        (await FactsAsync("N21")).Sum(f => f!["amount"]!.GetValue<decimal>()).ShouldBe(10);
        (await FactsAsync("N21", "&part=untraced")).Sum(f => f!["amount"]!.GetValue<decimal>()).ShouldBe(5);
        paid.ShouldContain($"/v1/divisions/{_city.PilotCounty}/investments/{lived.Story.Trucks.Id}");
    }

    [Fact]
    public async Task The_main_vehicles_are_the_three_bought_most() =>
        (await GetAsync("T12"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["水罐消防车", "抢险救援车", "发电机"]);

    [Fact]
    public async Task A_boat_costs_what_was_paid_for_it_from_the_day_it_was_in_use()
    {
        Number(await GetAsync("N23")).ShouldBe(900_000);
        Number(await GetAsync("N23", period: "2026-05")).ShouldBe(300_000);
        (await GetAsync("N23", period: "2026-04"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        (await GetAsync("T13"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["水上救援一号"]);
        (await FactsAsync("N23")).ShouldAllBe(f =>
            f!["paidBy"]!.GetValue<string>().EndsWith(lived.Story.Boat.Id.ToString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Platform_and_centres_count_when_completed_and_the_base_while_it_is_prepared()
    {
        Number(await GetAsync("N24")).ShouldBe(2_400_000);
        (await GetAsync("T14"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["综合信息化管理平台", "县监控中心"]);
        (await GetAsync("T15"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["刘家峡水域救援基地"]);
        (await GetAsync("T15", period: "2026-03"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["旧水域救援基地"]);
        Number(await GetAsync("I-18")).ShouldBe(25);
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

    /// <summary>The service after it received the city's year and its teams', the teams' in another order than it happened.</summary>
    public sealed class LivedCity : ReportsFixture
    {
        internal City City { get; } = new City("9961").Live();

        internal RescueStory Story { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Story = new RescueStory(City);
            await PublishEventsAsync([.. Story.All.Reverse(), .. City.Story]);
        }
    }
}
