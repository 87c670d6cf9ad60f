using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using static Reports.Tests.Happened;

namespace Reports.Tests;

public sealed class WorkReportsApiTests(WorkReportsApiTests.LivedCity lived) : IClassFixture<WorkReportsApiTests.LivedCity>
{
    private readonly City _city = lived.City;

    [Fact]
    public async Task A_report_is_written_from_live_figures_and_stays_as_it_was_written()
    {
        using var officer = lived.As($"city-admin@{_city.Code}");
        var link = await AskAsync(officer, new { period = "2026", parameters = new Dictionary<string, string> { ["T01"] = "张" } });
        var report = await WrittenAsync(officer, link);
        Figure(report, "N08")["number"]!.GetValue<decimal>().ShouldBe(2);
        Figure(report, "T01")["text"]!.GetValue<string>().ShouldBe("张");
        report["gaps"]!.GetValue<int>().ShouldBe(report["figures"]!.AsArray().Count(f => f!["status"]!.GetValue<string>() == "gap"));

        var text = Text(await officer.GetByteArrayAsync(report["document"]!.GetValue<string>(), TestContext.Current.CancellationToken));
        text.ShouldContain("首批2个乡镇安监站");
        text.ShouldContain("张厅长");
        text.ShouldContain("【缺：市级培训次数】");
        text.ShouldContain("试验市应急管理局");

        await lived.PublishEventsAsync(Division($"{_city.OtherCounty}199", "新镇", Day(11, 1)));
        Figure(await WrittenAsync(officer, link), "N08")["number"]!.GetValue<decimal>().ShouldBe(2);
        (
            await officer.GetFromJsonAsync<JsonNode>(
                $"/v1/divisions/{_city.Code}/figures/N08?period=2026",
                TestContext.Current.CancellationToken
            )
        )!["number"]!
            .GetValue<decimal>()
            .ShouldBe(3);
    }

    [Fact]
    public async Task No_figure_can_be_typed_and_no_template_invented()
    {
        using var officer = lived.As($"city-admin@{_city.Code}");
        var typed = await officer.PostAsJsonAsync(
            Reports,
            new { period = "2026", parameters = new Dictionary<string, string> { ["N08"] = "131" } },
            TestContext.Current.CancellationToken
        );
        typed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await typed.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["errors"]!;
        errors[0]!["field"]!.GetValue<string>().ShouldBe("parameters.N08");
        errors[0]!["code"]!.GetValue<string>().ShouldBe("work-report.not-a-parameter");
        (
            await officer.PostAsJsonAsync(Reports, new { period = "2026", template = "novel" }, TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.PostAsJsonAsync(Reports, new { period = "soon" }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task A_county_speaks_of_itself()
    {
        using var officer = lived.As($"city-admin@{_city.Code}");
        var path = $"/v1/divisions/{_city.PilotCounty}/work-reports";
        var report = await WrittenAsync(officer, await AskAsync(officer, new { period = "2026" }, path));
        var text = Text(await officer.GetByteArrayAsync(report["document"]!.GetValue<string>(), TestContext.Current.CancellationToken));
        text.ShouldSatisfyAllConditions(
            t => t.ShouldStartWith("先行县"),
            t => t.ShouldContain("县委书记【缺：党委书记】和县委、县政府领导下"),
            t => t.ShouldContain("先行县应急管理局"),
            t => t[..t.IndexOf("附件", StringComparison.Ordinal)].ShouldNotContain("市级培训"),
            t => t[..t.IndexOf("附件", StringComparison.Ordinal)].ShouldNotContain("试点")
        );
    }

    [Theory]
    [InlineData("101", "2026", "work-report.level")]
    [InlineData("102", "2026", "work-report.place-not-there")]
    [InlineData("", "2099", "work-report.period-not-begun")]
    [InlineData("99", "2026", "work-report.place-unknown")]
    public async Task No_report_is_written_where_it_would_be_nonsense(string inside, string period, string code)
    {
        using var admin = lived.As($"city-admin@{_city.Code}");
        var place = inside.Length == 2 ? _city.Code + inside : _city.PilotCounty + inside;
        var refused = await admin.PostAsJsonAsync(
            $"/v1/divisions/{place}/work-reports",
            new { period },
            TestContext.Current.CancellationToken
        );
        ((int)refused.StatusCode).ShouldBeInRange(400, 422);
        var problem = (await refused.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        (problem["errors"]?[0]?["code"] ?? problem["code"])!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Readers_can_not_request_a_report()
    {
        using var auditor = lived.As($"auditor@{_city.Code}");
        (await auditor.PostAsJsonAsync(Reports, new { period = "2026" }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await auditor.GetAsync(Reports, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private string Reports => $"/v1/divisions/{_city.Code}/work-reports";

    private async Task<string> AskAsync(HttpClient client, object request, string? at = null)
    {
        var asked = await client.PostAsJsonAsync(at ?? Reports, request, TestContext.Current.CancellationToken);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted, await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return asked.Headers.Location!.OriginalString;
    }

    private static async Task<JsonNode> WrittenAsync(HttpClient client, string link)
    {
        for (var end = DateTime.UtcNow.AddMinutes(4); ; )
        {
            var report = (await client.GetFromJsonAsync<JsonNode>(link, TestContext.Current.CancellationToken))!;
            if (report["status"]!.GetValue<string>() != "queued")
            {
                report["status"]!.GetValue<string>().ShouldBe("written", report["failure"]?.GetValue<string>());
                return report;
            }

            DateTime.UtcNow.ShouldBeLessThan(end, "the report was not written in time");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static JsonNode Figure(JsonNode report, string id) =>
        report["figures"]!.AsArray().Single(f => f!["id"]!.GetValue<string>() == id)!;

    private static string Text(byte[] document)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    }

    /// <summary>The service after a city's year.</summary>
    public sealed class LivedCity : ReportsFixture
    {
        internal City City { get; } = new City("9931").Live();

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await PublishEventsAsync(City.Story);
        }
    }
}
