using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Organizations.Tests;

public sealed class InstitutionsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private static readonly object Station = new
    {
        kind = "safety-station",
        name = "莲花镇安监站",
        establishedOn = "2015-03-01",
    };

    [Fact]
    public async Task A_station_registered_by_its_county_is_renamed_once_and_only_once()
    {
        using var county = service.As("county-officer@622921");
        var created = await county.PostAsJsonAsync("/v1/divisions/622921100/institutions", Station, TestContext.Current.CancellationToken);
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        created.Headers.ETag!.Tag.ShouldBe("\"1\"");

        var rename = new
        {
            name = "莲花镇应急管理所",
            on = "2026-03-12",
            documentNumber = "临县应急〔2026〕3号",
        };
        var renamed = await county.PostAsJsonAsync(created.Headers.Location + "/rename", rename, TestContext.Current.CancellationToken);
        renamed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(renamed))["kind"]!.GetValue<string>().ShouldBe("office");

        var again = await county.PostAsJsonAsync(created.Headers.Location + "/rename", rename, TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ReadAsync(again))["code"]!.GetValue<string>().ShouldBe("institution.already-renamed");
    }

    [Fact]
    public async Task A_caller_of_another_county_is_refused_before_anything_is_read()
    {
        using var other = service.As("county-officer@622922");
        var answer = await other.PostAsJsonAsync(
            "/v1/divisions/622921100/institutions",
            new { nonsense = true },
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ReadAsync(answer))["code"]!.GetValue<string>().ShouldBe("scope.outside");
    }

    [Fact]
    public async Task Missing_and_overlong_fields_are_named_in_the_callers_language()
    {
        using var county = service.As("county-officer@622921");
        var missing = await county.PostAsJsonAsync(
            "/v1/divisions/622921100/institutions",
            new { kind = "room" },
            TestContext.Current.CancellationToken
        );
        missing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await ReadAsync(missing))["errors"]!.AsArray();
        errors.Select(e => e!["field"]!.GetValue<string>()).ShouldBe(["name", "establishedOn"], ignoreOrder: true);
        errors[0]!["message"]!.GetValue<string>().ShouldBe("必填。");

        county.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
        var overlong = await county.PostAsJsonAsync(
            "/v1/divisions/622921100/institutions",
            new
            {
                kind = "room",
                name = new string('x', 101),
                establishedOn = "2020-01-01",
            },
            TestContext.Current.CancellationToken
        );
        (await ReadAsync(overlong))["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("Must have 2 to 100 characters.");
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_another_body_is_refused()
    {
        using var county = service.As("county-officer@622921");
        county.DefaultRequestHeaders.Add("Idempotency-Key", "register-chengjiao");
        var first = await county.PostAsJsonAsync("/v1/divisions/622921101/institutions", Station, TestContext.Current.CancellationToken);
        var second = await county.PostAsJsonAsync("/v1/divisions/622921101/institutions", Station, TestContext.Current.CancellationToken);
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        second.Headers.ETag.ShouldBe(first.Headers.ETag);

        var other = await county.PostAsJsonAsync(
            "/v1/divisions/622921101/institutions",
            new
            {
                kind = "safety-station",
                name = "另一个站",
                establishedOn = "2015-03-01",
            },
            TestContext.Current.CancellationToken
        );
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) ?? throw new JsonException();
}
