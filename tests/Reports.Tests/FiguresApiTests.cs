using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grpc.Core;
using Reports.Protos;

namespace Reports.Tests;

public sealed class FiguresApiTests(FiguresApiTests.LivedCity lived) : IClassFixture<FiguresApiTests.LivedCity>
{
    private readonly City _city = lived.City;

    [Theory]
    [InlineData("N01", 2, "2026")]
    [InlineData("N02", 4, "2026")]
    [InlineData("N08", 2, "2026")]
    [InlineData("N08", 3, "2026-Q2")]
    [InlineData("N09", 6, "2026")]
    [InlineData("N10", 2, "2026")]
    [InlineData("N11", 13, "2026")]
    [InlineData("N13", 1, "2026")]
    [InlineData("I-02", 2, "2026")]
    [InlineData("I-04", 3, "2026")]
    public async Task Figures_come_from_what_happened(string id, decimal expected, string period) =>
        (await GetAsync($"{_city.Code}/figures/{id}?period={period}"))["number"]!.GetValue<decimal>().ShouldBe(expected);

    [Fact]
    public async Task The_pilots_dates_are_the_pilot_countys_and_the_last_one_is_the_citys_corrected_one()
    {
        (await GetAsync($"{_city.Code}/figures/D02?period=2026"))["text"]!.GetValue<string>().ShouldBe("2026");
        (await GetAsync($"{_city.Code}/figures/D03?period=2026"))["text"]!.GetValue<string>().ShouldBe("3");
        (await GetAsync($"{_city.Code}/figures/D05?period=2026"))["date"]!.GetValue<string>().ShouldBe("2026-09-09");
        (await GetAsync($"{_city.Code}/figures/T06?period=2026"))["text"]!.GetValue<string>().ShouldBe("先行县");
    }

    [Fact]
    public async Task Names_come_from_documents_in_their_order()
    {
        (await GetAsync($"{_city.Code}/figures/T05?period=2026"))["text"]!.GetValue<string>().ShouldBe($"{_city.Code}应急救援体系建设方案");
        (await GetAsync($"{_city.Code}/figures/T09?period=2026"))["names"]!.AsArray().Count.ShouldBe(2);
        (await GetAsync($"{_city.Code}/figures/T20?period=2026"))["names"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe(["省委办公厅", "省政府办公厅", "关于推进乡镇街道管理体制改革的实施方案"]);
    }

    [Fact]
    public async Task The_smallest_staff_is_kept_for_townships_and_for_villages()
    {
        var parts = (await GetAsync($"{_city.Code}/figures/N10?period=2026"))["parts"]!.AsArray();
        parts.Select(p => (p!["part"]!.GetValue<string>(), p["number"]!.GetValue<decimal>())).ShouldBe([("township", 4m), ("village", 2m)]);
    }

    [Fact]
    public async Task A_figure_without_data_is_a_named_gap_and_not_zero()
    {
        var gap = await GetAsync($"{_city.Code}/figures/N12?period=2026");
        gap["status"]!.GetValue<string>().ShouldBe("gap");
        gap["number"].ShouldBeNull();
        gap["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        gap["gap"]!["reason"]!["zh"]!.GetValue<string>().ShouldContain("气象应急信息员数");

        (await GetAsync($"{_city.Code}/figures/N26?period=2026"))["gap"]!["code"]!.GetValue<string>().ShouldBe("service-not-live");
        (await GetAsync($"{_city.Code}/figures/I-02?period=2025"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        (await GetAsync($"{_city.OtherCounty}/figures/N01?period=2026"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-pilot");
    }

    [Theory]
    [InlineData("N01")]
    [InlineData("N02")]
    [InlineData("N08")]
    [InlineData("N09")]
    [InlineData("N11")]
    [InlineData("N13")]
    [InlineData("I-02")]
    [InlineData("I-04")]
    public async Task The_facts_behind_a_figure_add_up_to_it(string id)
    {
        foreach (var place in new[] { _city.Code, _city.PilotCounty, _city.Kept })
        {
            var figure = await GetAsync($"{place}/figures/{id}?period=2026");
            var sum = 0m;
            var link = $"{place}/figures/{id}/facts?period=2026&limit=3";
            for (string? next = link; next is not null; )
            {
                var page = await GetAsync(next);
                sum += page["items"]!.AsArray().Sum(f => f!["amount"]!.GetValue<decimal>());
                next = page["nextCursor"] is { } cursor ? $"{link}&cursor={Uri.EscapeDataString(cursor.GetValue<string>())}" : null;
            }

            sum.ShouldBe(figure["number"]?.GetValue<decimal>() ?? 0, $"{id} at {place}");
        }
    }

    [Fact]
    public async Task A_fact_leads_to_its_record()
    {
        var facts = (await GetAsync($"{_city.PilotCounty}/figures/N01/facts?period=2026"))["items"]!.AsArray();
        var kept = facts.Single(f => f!["place"]!.GetValue<string>() == "甲镇");
        kept!["record"]!.GetValue<string>().ShouldStartWith($"/v1/divisions/{_city.Kept}/institutions/");
    }

    [Fact]
    public async Task A_township_merged_in_July_leaves_last_springs_figures_as_they_were()
    {
        (await GetAsync($"{_city.Absorbed}/figures/N11?period=2026-Q2"))["number"]!.GetValue<decimal>().ShouldBe(5);
        (await GetAsync($"{_city.Kept}/figures/N11?period=2026-Q2"))["number"]!.GetValue<decimal>().ShouldBe(5);
        (await GetAsync($"{_city.PilotCounty}/figures/N08?period=2026-Q2"))["number"]!.GetValue<decimal>().ShouldBe(2);
        (await GetAsync($"{_city.PilotCounty}/figures/N09?period=2026-Q2"))["number"]!.GetValue<decimal>().ShouldBe(4);
    }

    [Fact]
    public async Task A_current_figure_follows_the_merge()
    {
        (await GetAsync($"{_city.Kept}/figures/N11?period=2026"))["number"]!.GetValue<decimal>().ShouldBe(9);
        (await GetAsync($"{_city.Kept}/figures/N09?period=2026"))["number"]!.GetValue<decimal>().ShouldBe(4);
        var renamed = await GetAsync($"{_city.Kept}/figures/D05/facts?period=2026");
        renamed["items"]!
            .AsArray()
            .Select(f => f!["division"]!.GetValue<string>()[..9])
            .Distinct()
            .ShouldBe([_city.Kept, _city.Absorbed], ignoreOrder: true);
    }

    [Fact]
    public async Task Children_are_those_of_the_periods_last_day()
    {
        Names(await GetAsync($"{_city.PilotCounty}/figures/N11/children?period=2026-Q2")).ShouldBe(["甲镇", "乙乡"]);
        Names(await GetAsync($"{_city.PilotCounty}/figures/N11/children?period=2026")).ShouldBe(["甲镇"]);

        static string[] Names(JsonNode rows) => [.. rows["items"]!.AsArray().Select(r => r!["name"]!.GetValue<string>())];
    }

    [Fact]
    public async Task A_dashboard_shows_the_place_and_its_children_side_by_side()
    {
        var overview = await GetAsync($"{_city.Code}/dashboards/overview?period=2026");
        overview["figures"]!.AsArray().Select(f => f!["id"]!.GetValue<string>()).First().ShouldBe("N08");
        overview["rows"]!.AsArray().Select(r => r!["name"]!.GetValue<string>()).ShouldBe(["先行县", "后进县"]);
        overview["rows"]![0]!["figures"]![0]!["number"]!.GetValue<decimal>().ShouldBe(1);
    }

    [Fact]
    public async Task All_figures_keep_the_orders_of_magnitude_the_report_promises()
    {
        var all = (await GetAsync($"{_city.Code}/figures?period=2026"))["items"]!
            .AsArray()
            .ToDictionary(f => f!["id"]!.GetValue<string>(), f => f!["number"]?.GetValue<decimal>());
        all.Count.ShouldBe(87);
        // The pilot county's renamed offices may outnumber today's townships, because one was merged; never those that ever existed.
        all["N01"]!.Value.ShouldBeLessThanOrEqualTo(3);
        all["N02"]!.Value.ShouldBeLessThanOrEqualTo(all["N09"]!.Value);
    }

    [Theory]
    [InlineData("figures/N08?period=soon", HttpStatusCode.BadRequest, "period.malformed")]
    [InlineData("figures/N99?period=2026", HttpStatusCode.NotFound, "figure.unknown")]
    [InlineData("figures/N10/facts?period=2026&part=moon", HttpStatusCode.NotFound, "figure.part-unknown")]
    [InlineData("dashboards/none?period=2026", HttpStatusCode.NotFound, "dashboard.unknown")]
    public async Task What_is_not_there_is_refused_by_name(string path, HttpStatusCode status, string code)
    {
        using var client = lived.As($"auditor@{_city.Code}");
        var answer = await client.GetAsync($"/v1/divisions/{_city.Code}/{path}", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["code"]!
            .GetValue<string>()
            .ShouldBe(code);
    }

    [Fact]
    public async Task A_caller_of_another_county_sees_no_figure()
    {
        using var client = lived.As($"county-officer@{_city.OtherCounty}");
        var answer = await client.GetAsync($"/v1/divisions/{_city.PilotCounty}/figures?period=2026", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_peer_asks_for_a_figure_over_gRPC()
    {
        var client = new FiguresService.FiguresServiceClient(lived.Peer());
        var ct = TestContext.Current.CancellationToken;
        (
            await client.GetFigureAsync(
                new GetFigureRequest
                {
                    Figure = "N11",
                    Division = _city.Code,
                    Period = "2026",
                },
                cancellationToken: ct
            )
        ).Number.ShouldBe("13");
        var gap = await client.GetFigureAsync(
            new GetFigureRequest
            {
                Figure = "N26",
                Division = _city.Code,
                Period = "2026",
            },
            cancellationToken: ct
        );
        (gap.Gap, gap.HasNumber).ShouldBe(("service-not-live", false));
        var refused = await Should.ThrowAsync<RpcException>(async () =>
            await client.GetFigureAsync(
                new GetFigureRequest
                {
                    Figure = "N99",
                    Division = _city.Code,
                    Period = "2026",
                },
                cancellationToken: ct
            )
        );
        refused.StatusCode.ShouldBe(StatusCode.NotFound);
    }

    private async Task<JsonNode> GetAsync(string path)
    {
        using var client = lived.As($"auditor@{_city.Code}");
        var answer = await client.GetAsync($"/v1/divisions/{path}", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The service after it received the city's year over the broker.</summary>
    public sealed class LivedCity : ReportsFixture
    {
        internal City City { get; } = new City("9901").Live();

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await PublishEventsAsync(City.Story);
        }
    }
}
