using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Features.Assessments;

namespace Organizations.Tests.Standards;

public sealed class StandardsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Office = "622921100";

    [Fact]
    public async Task A_fresh_database_comes_with_three_checklists()
    {
        using var village = service.As("village-officer@610102001001");
        var standards = await village.GetsAsync("/v1/divisions/610102001001/standards");
        standards.Each("key").ShouldBe(["eight-haves", "township-capability", "village-station"]);
        standards["items"]!.AsArray().Select(s => s!["items"]!.AsArray().Count).ShouldBe([8, 6, 3]);
        (await village.GetsAsync("/v1/divisions/610102001001/standards/none", HttpStatusCode.NotFound))
            .Text("code")
            .ShouldBe("standard.not-in-force");
    }

    [Fact]
    public async Task The_city_publishes_the_next_version_for_its_own_places_only()
    {
        using var city = service.As("city-admin@6201");
        using var county = service.As("county-officer@620102");
        using var other = service.As("county-officer@622930");
        await county.PostsAsync(
            "/v1/divisions/620102/standards",
            Version("village-station", "2026-01-01", "premises"),
            HttpStatusCode.Forbidden
        );
        (
            await city.PostsAsync(
                "/v1/divisions/6201/standards",
                Version("village-station", "2026-01-01", "premises"),
                HttpStatusCode.Created
            )
        )
            .Number("number")
            .ShouldBe(2);
        (await county.GetsAsync("/v1/divisions/620102/standards/village-station")).Number("number").ShouldBe(2);
        (await county.GetsAsync("/v1/divisions/620102/standards/village-station?on=2025-12-31")).Number("number").ShouldBe(1);
        (await other.GetsAsync("/v1/divisions/622930/standards/village-station")).Number("number").ShouldBe(1);
    }

    [Fact]
    public async Task A_township_assesses_itself_the_county_verifies_and_the_matrix_counts_it()
    {
        using var township = service.As($"township-head@{Office}");
        using var county = service.As("county-officer@622921");
        using var city = service.As("city-admin@6229");
        var institution = await InstitutionAsync(county, Office);
        await InstitutionAsync(county, "622921101");
        var started = await township.PostsAsync(
            $"/v1/divisions/{Office}/assessments",
            new { institutionId = institution, standard = "township-capability" },
            HttpStatusCode.Created
        );
        var path = $"/v1/divisions/{Office}/assessments/{started.Text("id")}";
        var photo = (await township.UploadsAsync(Office, "物资.png", Samples.Png)).Text("id");
        await township.PutsAsync(path, Answers(started, photo));
        (await township.PostsAsync(path + "/submit", new { on = "2999-01-01" }, HttpStatusCode.UnprocessableEntity))["errors"]![0]!
            .Text("field")
            .ShouldBe("on");
        (await township.PostsAsync(path + "/submit", new { on = "2026-11-01" })).Text("state").ShouldBe("submitted");
        (await township.PutsAsync(path, Answers(started, photo), HttpStatusCode.Conflict)).Text("code").ShouldBe("assessment.wrong-step");
        await township.PostsAsync(path + "/verify", expected: HttpStatusCode.Forbidden);

        var returned = await county.PostsAsync(
            path + "/verify",
            new { returned = new[] { new { key = "plans", reason = "预案未备案" } }, on = "2026-11-02" }
        );
        returned.Text("state").ShouldBe("returned");
        await county.PostsAsync(path + "/submit", new { on = "2026-11-03" });
        (await county.PostsAsync(path + "/verify", expected: HttpStatusCode.Forbidden)).Text("code").ShouldBe("assessment.own-submission");
        (await city.PostsAsync(path + "/verify", new { on = "2026-11-04" })).Text("attainedOn").ShouldBe("2026-11-04");

        var matrix = await county.GetsAsync("/v1/divisions/622921/assessments/matrix?standard=township-capability");
        matrix["rows"]!
            .AsArray()
            .Select(r => (r!.Text("division"), r!["whole"]!.Number("asked"), r["whole"]!.Number("met")))
            .ShouldBe([(Office, 1, 1), ("622921101", 1, 0), ("622921102", 0, 0)]);
        matrix["total"]!["whole"]!["rate"]!.GetValue<decimal>().ShouldBe(0.5m);
        var gaps = await county.GetsAsync("/v1/divisions/622921/standards/township-capability/gaps");
        gaps.Each("division").ShouldBe(["622921101"]);
        gaps["items"]![0]!["missing"]!.AsArray().Count.ShouldBe(6);

        (await county.PostsAsync(path + "/lose-item", new { key = "supplies", note = "物资库撤销" })).Text("state").ShouldBe("open");
        (await PublishedEventsAsync(institution)).ShouldBe([
            "AssessmentSubmitted",
            "AssessmentReturned",
            "AssessmentSubmitted",
            "StandardAttained",
            "StandardLost",
        ]);
    }

    [Fact]
    public async Task Evidence_of_another_county_cannot_be_used()
    {
        using var both = service.As("county-officer@622923", "county-officer@622924");
        var institution = await InstitutionAsync(both, "622923100");
        var started = await both.PostsAsync(
            "/v1/divisions/622923100/assessments",
            new { institutionId = institution, standard = "township-capability" },
            HttpStatusCode.Created
        );
        var foreign = (await both.UploadsAsync("622924100", "物资.png", Samples.Png)).Text("id");
        var refused = await both.PutsAsync(
            $"/v1/divisions/622923100/assessments/{started.Text("id")}",
            Answers(started, foreign),
            HttpStatusCode.BadRequest
        );
        refused["errors"]![0]!.Text("code").ShouldBe("file.not-of-this-place");
    }

    [Fact]
    public async Task A_newer_version_that_asks_more_takes_the_attainment_away()
    {
        using var township = service.As("township-head@622924100");
        using var county = service.As("county-officer@622924");
        using var city = service.As("city-admin@6229");
        await city.PostsAsync("/v1/divisions/6229/standards", Version("own-list", "2026-01-01", "rules"), HttpStatusCode.Created);
        var institution = await InstitutionAsync(county, "622924100");
        var started = await township.PostsAsync(
            "/v1/divisions/622924100/assessments",
            new { institutionId = institution, standard = "own-list" },
            HttpStatusCode.Created
        );
        var path = $"/v1/divisions/622924100/assessments/{started.Text("id")}";
        await township.PutsAsync(path, Answers(started, null));
        await township.PostsAsync(path + "/submit");
        (await county.PostsAsync(path + "/verify")).Text("state").ShouldBe("attained");

        await city.PostsAsync(
            "/v1/divisions/6229/standards",
            Version("own-list", "2026-02-01", "rules", "register"),
            HttpStatusCode.Created
        );
        await service.Services.GetRequiredService<ReviewAttainmentsJob>().ReviewAllAsync(CancellationToken.None);
        var now = await township.GetsAsync(path);
        (now.Text("state"), now.Number("standardVersion")).ShouldBe(("open", 2));
        (await PublishedEventsAsync(institution)).ShouldBe(["AssessmentSubmitted", "StandardAttained", "StandardLost"]);
    }

    private static async Task<string> InstitutionAsync(HttpClient caller, string division) =>
        (
            await caller.PostsAsync(
                $"/v1/divisions/{division}/institutions",
                new
                {
                    kind = "office",
                    name = $"{division}应急管理所",
                    establishedOn = "2020-01-01",
                },
                HttpStatusCode.Created
            )
        ).Text("id");

    private static object Answers(JsonNode assessment, string? evidence) =>
        new
        {
            items = assessment["items"]!
                .AsArray()
                .Select(i => new
                {
                    key = i!.Text("key"),
                    met = true,
                    evidence = evidence is null ? [] : new[] { evidence },
                }),
        };

    private static object Version(string key, string effectiveFrom, params string[] items) =>
        new
        {
            key,
            zh = "自定标准",
            en = "Own list",
            effectiveFrom,
            items = items.Select(i => new
            {
                key = i,
                zh = i,
                en = i,
                levels = new[] { "township", "village" },
            }),
        };

    private async Task<List<string>> PublishedEventsAsync(string institution) =>
        [.. (await service.PublishedEventsAsync(institution)).Select(e => e.Type).Where(t => t != "InstitutionEstablished")];
}
