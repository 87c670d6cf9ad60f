using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Organizations.Tests.Standards;

namespace Organizations.Tests.Investments;

public sealed class InvestmentsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string County = "/v1/divisions/622921/investments";

    [Fact]
    public async Task A_boat_is_planned_paid_for_and_put_to_use_with_its_voucher_and_every_step_is_published()
    {
        using var county = service.As("county-officer@622921");
        var boat = await county.PostsAsync(
            County,
            new
            {
                name = "冲锋舟购置",
                purpose = "boat",
                source = "county",
                budget = 980000.50m,
                documentNumber = "临县财〔2026〕8号",
                plannedOn = "2026-02-01",
            },
            HttpStatusCode.Created
        );
        var at = $"{County}/{boat.Text("id")}";
        boat.Text("state").ShouldBe("planned");
        (await county.PostsAsync($"{at}/pay", new { on = "2026-03-01", amount = 10 }, HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("investment.not-started");
        await county.PostsAsync($"{at}/start", new { on = "2026-03-01" });
        var scan = await county.UploadsAsync("622921", "凭证.pdf", Samples.Pdf);
        await county.PostsAsync(
            $"{at}/pay",
            new
            {
                on = "2026-03-09",
                amount = 480000.25m,
                payee = "某船厂",
                voucher = "记-31",
                fileId = scan.Text("id"),
            }
        );
        await county.PostsAsync($"{at}/complete", new { on = "2026-05-01" });
        var used = await county.PostsAsync($"{at}/put-to-use", new { on = "2026-05-20" });

        (used.Text("state"), used["paid"]!.GetValue<decimal>()).ShouldBe(("in-use", 480000.25m));
        used["payments"]![0]!["scan"]!.Text("name").ShouldBe("凭证.pdf");
        (await county.PostsAsync($"{at}/start", new { on = "2026-06-01" }, HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("investment.wrong-step");
        (await service.PublishedEventsAsync(boat.Text("id")))
            .Select(e => JsonNode.Parse(e.Body)!.Text("change"))
            .ShouldBe(["planned", "started", "paid", "completed", "put-to-use"]);
    }

    [Fact]
    public async Task A_wrong_payment_is_struck_and_paid_again_and_a_correction_keeps_the_former_value()
    {
        using var county = service.As("county-officer@622922");
        var gear = await PlannedAsync(county, "622922", "救援器材", "gear", 500);
        var at = $"/v1/divisions/622922/investments/{gear.Text("id")}";
        await county.PostsAsync($"{at}/start", new { on = "2026-02-02" });
        var paid = await county.PostsAsync($"{at}/pay", new { on = "2026-02-03", amount = 400 });
        (await county.PostsAsync($"{at}/pay", new { on = "2026-02-03", amount = 100.01m }, HttpStatusCode.UnprocessableEntity))
            .Text("code")
            .ShouldBe("investment.over-budget");
        await county.PostsAsync($"{at}/strike", new { paymentId = paid["payments"]![0]!.Text("id"), reason = "多记一位" });
        var again = await county.PostsAsync($"{at}/pay", new { on = "2026-02-03", amount = 40 });
        (again["paid"]!.GetValue<decimal>(), again["payments"]!.AsArray().Count).ShouldBe((40m, 2));

        var corrected = await county.PutsAsync(
            at,
            new
            {
                name = "消防器材",
                purpose = "gear",
                source = "provincial",
                budget = 600,
                documentNumber = (string?)null,
                plannedOn = "2026-02-01",
                startedOn = "2026-02-02",
                completedOn = (string?)null,
                inUseOn = (string?)null,
                cancelledOn = (string?)null,
                reason = "预算调整",
            }
        );
        corrected["corrections"]![0]!["fields"]!.AsArray().Select(f => f!.Text("field")).ShouldBe(["name", "source", "budget"]);
        (await county.GetsAsync("/v1/divisions/622922/investments?purpose=gear")).Each("name").ShouldBe(["消防器材"]);
    }

    [Fact]
    public async Task Concurrent_edits_are_refused_by_version_and_a_repeated_request_pays_once()
    {
        using var county = service.As("county-officer@622923");
        var gear = await PlannedAsync(county, "622923", "抢险器材", "gear", 1000);
        var at = $"/v1/divisions/622923/investments/{gear.Text("id")}";
        await county.PostsAsync($"{at}/start", new { on = "2026-02-02" });
        (
            await county.PutAsync(
                at,
                new
                {
                    name = "抢险器材",
                    purpose = "gear",
                    source = "county",
                    budget = 1,
                    documentNumber = (string?)null,
                    plannedOn = "2026-02-01",
                    startedOn = (string?)null,
                    completedOn = (string?)null,
                    inUseOn = (string?)null,
                    cancelledOn = (string?)null,
                    reason = "改预算",
                },
                null
            )
        ).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (
            await county.PutAsync(
                at,
                new
                {
                    name = "抢险器材",
                    purpose = "gear",
                    source = "county",
                    budget = 1,
                    documentNumber = (string?)null,
                    plannedOn = "2026-02-01",
                    startedOn = (string?)null,
                    completedOn = (string?)null,
                    inUseOn = (string?)null,
                    cancelledOn = (string?)null,
                    reason = "改预算",
                },
                1
            )
        ).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{at}/pay")
            {
                Content = JsonContent.Create(new { on = "2026-02-03", amount = 300 }),
            };
            request.Headers.Add("Idempotency-Key", "pay-once-" + gear.Text("id"));
            (await county.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await county.GetsAsync(at))["paid"]!.GetValue<decimal>().ShouldBe(300);
    }

    [Fact]
    public async Task Callers_without_the_right_are_refused_and_a_wrong_request_names_the_field()
    {
        using var county = service.As("county-officer@622924");
        using var auditor = service.As("auditor@622924");
        using var village = service.As("village-officer@622924");
        var body = new
        {
            name = "监控中心",
            purpose = "monitor-centre",
            source = "county",
            budget = 100,
        };
        (await auditor.PostAsJsonAsync("/v1/divisions/622924/investments", body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await village.PostAsJsonAsync("/v1/divisions/622924/investments", body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await county.PostAsJsonAsync("/v1/divisions/622925/investments", body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await county.PostsAsync("/v1/divisions/622924/investments", body, HttpStatusCode.Created);
        (await county.PostsAsync("/v1/divisions/622924/investments", body, HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("investment.name-taken");
        (
            await county.PostsAsync(
                "/v1/divisions/622924/investments",
                new
                {
                    name = "负数",
                    purpose = "gear",
                    source = "county",
                    budget = -1,
                },
                HttpStatusCode.BadRequest
            )
        )["errors"]![0]!.Text("field").ShouldBe("budget");
        (
            await county.PostsAsync(
                "/v1/divisions/622924/investments",
                new
                {
                    name = "将来",
                    purpose = "gear",
                    source = "county",
                    budget = 1,
                    plannedOn = "2999-01-01",
                },
                HttpStatusCode.UnprocessableEntity
            )
        ).Text("code").ShouldBe("date.not-yet");
        (await auditor.GetsAsync("/v1/divisions/622924/investments")).Each("name").ShouldBe(["监控中心"]);
    }

    [Fact]
    public async Task The_summary_has_the_sum_of_each_purpose_in_a_year()
    {
        using var county = service.As("county-officer@622901");
        var gear = await PlannedAsync(county, "622901", "器材一期", "gear", 1000, "2025-01-01");
        var at = $"/v1/divisions/622901/investments/{gear.Text("id")}";
        await county.PostsAsync($"{at}/start", new { on = "2025-01-02" });
        await county.PostsAsync($"{at}/pay", new { on = "2025-02-03", amount = 300 });
        await county.PostsAsync($"{at}/pay", new { on = "2026-02-03", amount = 0.5m });
        async Task<decimal> PaidAsync(string query) =>
            (await county.GetsAsync($"/v1/divisions/622901/investments/summary{query}"))["items"]![0]!["paid"]!.GetValue<decimal>();
        (await PaidAsync("?year=2026")).ShouldBe(0.5m);
        (await PaidAsync("")).ShouldBe(300.5m);
    }

    [Fact]
    public async Task A_merged_townships_investment_and_its_payments_go_to_the_township_that_took_it_over()
    {
        using var city = service.As("city-admin@6229");
        var gear = await PlannedAsync(city, "622925100", "乡镇器材", "gear", 1000);
        await city.PostsAsync($"/v1/divisions/622925100/investments/{gear.Text("id")}/start", new { on = "2026-02-02" });
        await city.PostsAsync($"/v1/divisions/622925100/investments/{gear.Text("id")}/pay", new { on = "2026-02-03", amount = 300 });
        var place = (await city.GetsAsync("/v1/divisions/622925/divisions/622925100")).Text("id");
        await city.PostsAsync($"/v1/divisions/622925/divisions/{place}/merge", new { into = "622925101", on = "2026-07-01" });

        using var head = service.As("township-head@622925101");
        var moved = await head.GetsAsync($"/v1/divisions/622925101/investments/{gear.Text("id")}");
        moved["moves"]![0]!.Text("from").ShouldBe("622925100");
        (await head.PostsAsync($"/v1/divisions/622925101/investments/{gear.Text("id")}/pay", new { on = "2026-08-03", amount = 100 }))[
            "paid"
        ]!
            .GetValue<decimal>()
            .ShouldBe(400);
        JsonNode.Parse((await service.PublishedEventsAsync(gear.Text("id"))).Single(e => e.Body.Contains("\"moved\"")).Body)!["now"]![
            "payments"
        ]!
            .AsArray()
            .Count.ShouldBe(1);
    }

    private static Task<JsonNode> PlannedAsync(
        HttpClient client,
        string place,
        string name,
        string purpose,
        decimal budget,
        string on = "2026-02-01"
    ) =>
        client.PostsAsync(
            $"/v1/divisions/{place}/investments",
            new
            {
                name,
                purpose,
                source = "county",
                budget,
                plannedOn = on,
            },
            HttpStatusCode.Created
        );
}
