using System.Net;
using System.Text.Json.Nodes;

namespace Organizations.Tests.Standards;

public sealed class StandardsFollowTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task What_belongs_to_a_place_follows_it_to_its_new_code_and_an_ended_institution_loses_what_it_attained()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622921");
        using var township = service.As("township-head@622921101");
        var institution = (
            await county.PostsAsync(
                "/v1/divisions/622921101/institutions",
                new
                {
                    kind = "office",
                    name = "城郊镇应急管理所",
                    establishedOn = "2020-01-01",
                },
                HttpStatusCode.Created
            )
        ).Text("id");
        var attained = await AttainedAsync(township, county, institution);
        await county.PostsAsync(
            "/v1/divisions/622921/contracts",
            new
            {
                inferior = "622921101",
                year = 2027,
                title = "责任书一份",
                targets = new[] { new { name = "机构", weight = 100 } },
            },
            HttpStatusCode.Created
        );
        var document = await township.PostsAsync(
            "/v1/divisions/622921101/documents",
            new
            {
                title = "城郊镇工作方案",
                issuer = "城郊镇政府",
                category = "other",
                issuedOn = "2026-01-05",
            },
            HttpStatusCode.Created
        );

        var place = await city.GetsAsync("/v1/divisions/6229/divisions/622921101");
        await city.PostsAsync($"/v1/divisions/6229/divisions/{place.Text("id")}/recode", new { code = "622921105", on = "2026-11-01" });
        (await city.GetsAsync("/v1/divisions/622921105/contracts?year=2027")).Each("superior").ShouldBe(["622921"]);
        (await city.GetsAsync($"/v1/divisions/622921105/documents/{document.Text("id")}")).Text("division").ShouldBe("622921105");
        await EventuallyAsync(async () =>
            (await city.GetAsync($"/v1/divisions/622921105/assessments/{attained.Text("id")}")).IsSuccessStatusCode
        );
        var evidence = (await city.GetsAsync($"/v1/divisions/622921105/assessments/{attained.Text("id")}"))["items"]![4]!["evidence"]![
            0
        ]!.GetValue<string>();
        await city.GetsAsync($"/v1/divisions/622921105/files/{evidence}");

        await county.PostsAsync($"/v1/divisions/622921105/institutions/{institution}/close", new { on = "2026-11-20" });
        await EventuallyAsync(async () => (await service.PublishedEventsAsync(institution)).Exists(e => e.Type == "StandardLost"));
        (await city.GetsAsync($"/v1/divisions/622921105/assessments/{attained.Text("id")}")).Text("state").ShouldBe("closed");
        (
            await county.PostsAsync(
                "/v1/divisions/622921105/assessments",
                new { institutionId = institution, standard = "eight-haves" },
                HttpStatusCode.Conflict
            )
        )
            .Text("code")
            .ShouldBe("assessment.institution-ended");
    }

    private static async Task<JsonNode> AttainedAsync(HttpClient township, HttpClient county, string institution)
    {
        var photo = (await township.UploadsAsync("622921101", "物资.png", Samples.Png)).Text("id");
        var started = await township.PostsAsync(
            "/v1/divisions/622921101/assessments",
            new { institutionId = institution, standard = "township-capability" },
            HttpStatusCode.Created
        );
        var path = $"/v1/divisions/622921101/assessments/{started.Text("id")}";
        var items = started["items"]!
            .AsArray()
            .Select(i => new
            {
                key = i!.Text("key"),
                met = true,
                evidence = new[] { photo },
            });
        await township.PutsAsync(path, new { items });
        await township.PostsAsync(path + "/submit");
        (await county.PostsAsync(path + "/verify")).Text("state").ShouldBe("attained");
        return started;
    }

    // Events come over the broker.
    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var patience = 0; !await holds(); patience++)
        {
            patience.ShouldBeLessThan(300);
            await Task.Delay(200);
        }
    }
}
