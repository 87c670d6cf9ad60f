using System.Net;
using Organizations.Tests.Standards;

namespace Organizations.Tests.Documents;

public sealed class DocumentsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_township_reads_its_superiors_documents_but_not_its_neighbours()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622921");
        using var neighbour = service.As("county-officer@622922");
        using var township = service.As("township-head@622921100");
        var file = await city.UploadsAsync("6229", "方案.pdf", Samples.Pdf);
        var plan = await IssueAsync(city, "6229", "临州办发[2026]12号", file.Text("id"));
        var own = await IssueAsync(county, "622921", "临县办发〔2026〕3号");
        await IssueAsync(neighbour, "622922", "康政办发〔2026〕5号");
        plan.Text("number").ShouldBe("临州办发〔2026〕12号");

        (await township.GetsAsync("/v1/divisions/622921100/documents")).Each("number").ShouldBeEmpty();
        string[] issued = ["临州办发〔2026〕12号", "临县办发〔2026〕3号", "康政办发〔2026〕5号"]; // the class's other tests issue more
        (await township.GetsAsync("/v1/divisions/622921100/documents?include=superiors"))
            .Each("number")
            .Intersect(issued)
            .ShouldBe(["临州办发〔2026〕12号", "临县办发〔2026〕3号"], ignoreOrder: true);
        (await neighbour.GetsAsync("/v1/divisions/622922/documents?include=superiors"))
            .Each("number")
            .Intersect(issued)
            .ShouldBe(["临州办发〔2026〕12号", "康政办发〔2026〕5号"], ignoreOrder: true);
        (await city.GetsAsync("/v1/divisions/6229/documents?q=临县&category=system-building-plan&state=in-force&year=2026"))
            .Each("number")
            .ShouldBe(["临县办发〔2026〕3号"]);
        (await city.GetsAsync("/v1/divisions/6229/documents?category=township-reform")).Each("number").ShouldBeEmpty();

        (await township.GetsAsync($"/v1/divisions/622921100/documents/{plan.Text("id")}")).Text("issuer").ShouldBe("临夏州人民政府办公室");
        var text = await township.GetAsync($"/v1/divisions/622921100/documents/{plan.Text("id")}/content");
        text.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await text.Content.ReadAsByteArrayAsync()).ShouldBe(Samples.Pdf);
        await neighbour.GetsAsync($"/v1/divisions/622922/documents/{own.Text("id")}", HttpStatusCode.NotFound);
        await township.GetsAsync($"/v1/divisions/622921100/files/{file.Text("id")}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_township_cannot_repeal_what_the_city_issued()
    {
        using var city = service.As("city-admin@6229");
        using var township = service.As("township-head@622921100");
        var plan = await IssueAsync(city, "6229", "临州办发〔2026〕20号");
        await township.PostsAsync(
            $"/v1/divisions/622921100/documents/{plan.Text("id")}/repeal",
            new { on = "2026-11-01" },
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_repeal_decided_for_a_day_to_come_leaves_the_document_in_force_until_then()
    {
        using var city = service.As("city-admin@622925");
        var plan = await IssueAsync(city, "622925", "和政办发〔2026〕7号");
        var repealed = await city.PostsAsync($"/v1/divisions/622925/documents/{plan.Text("id")}/repeal", new { on = "2999-01-01" });
        repealed.Text("state").ShouldBe("in-force");
        repealed.Text("endedOn").ShouldBe("2999-01-01");
        (await city.GetsAsync("/v1/divisions/622925/documents?state=in-force")).Each("number").ShouldBe(["和政办发〔2026〕7号"]);
        (await city.GetsAsync("/v1/divisions/622925/documents?state=repealed")).Each("number").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_unique_can_be_reused_after_a_withdrawal_and_each_step_is_published()
    {
        using var city = service.As("city-admin@6229");
        var wrong = await IssueAsync(city, "6229", "临州办发〔2026〕30号");
        (await city.PostsAsync("/v1/divisions/6229/documents", Body("临州办发(2026)30号"), HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("document.number-taken");
        (await city.PostsAsync($"/v1/divisions/6229/documents/{wrong.Text("id")}/withdraw")).Text("state").ShouldBe("withdrawn");
        await IssueAsync(city, "6229", "临州办发〔2026〕30号");
        (await city.PostsAsync($"/v1/divisions/6229/documents/{wrong.Text("id")}/withdraw", expected: HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("document.ended");

        var published = await service.PublishedEventsAsync(wrong.Text("id"));
        published.Select(e => e.Type).ShouldBe(["DocumentIssued", "DocumentWithdrawn"]);
        published[0].Body.ShouldContain("system-building-plan");
    }

    [Fact]
    public async Task A_malformed_number_and_a_date_to_come_are_refused()
    {
        using var city = service.As("city-admin@6229");
        (await city.PostsAsync("/v1/divisions/6229/documents", Body("二〇二六年十二号"), HttpStatusCode.BadRequest))
            .Text("code")
            .ShouldBe("document.number-malformed");
        (
            await city.PostsAsync(
                "/v1/divisions/6229/documents",
                Body("临州办发〔2026〕40号", issuedOn: "2999-01-01"),
                HttpStatusCode.UnprocessableEntity
            )
        )
            .Text("code")
            .ShouldBe("date.not-yet");
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> IssueAsync(
        HttpClient caller,
        string division,
        string number,
        string? fileId = null
    ) => await caller.PostsAsync($"/v1/divisions/{division}/documents", Body(number, fileId), HttpStatusCode.Created);

    private static object Body(string number, string? fileId = null, string issuedOn = "2026-03-05") =>
        new
        {
            title = "临夏州应急救援体系建设方案",
            number,
            issuer = "临夏州人民政府办公室",
            category = "system-building-plan",
            issuedOn,
            fileId,
        };
}
