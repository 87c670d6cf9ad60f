using System.Net;

namespace Organizations.Tests;

public sealed class PostsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_change_of_office_moves_the_post_on_and_last_year_still_names_last_years_holder()
    {
        using var county = service.As("county-officer@622921");
        var post = await PostAsync(county, "622921100", "township-head", "莲花镇镇长");
        await county
            .PostAsync(post + "/hold", new { person = new { name = "马英", phone = "13812341234" }, on = "2024-01-01" })
            .JsonAsync();
        await county
            .PostAsync(post + "/hold", new { person = new { name = "张华", phone = "13912345678" }, on = "2026-02-01" })
            .JsonAsync();

        (await HolderAsync(county, "2025-12-31")).ShouldBe("马英");
        (await HolderAsync(county, "2026-02-01")).ShouldBe("张华");
        var history = await county.GetAsync(post + "/holders").JsonAsync();
        history
            .Items()
            .Select(h => (h["from"]!.GetValue<string>(), h["until"]?.GetValue<string>()))
            .ShouldBe([("2024-01-01", "2026-02-01"), ("2026-02-01", null)]);
        (
            await county
                .PostAsync(post + "/hold", new { person = new { name = "李强", phone = "13712345678" }, on = "2025-01-01" })
                .JsonAsync(HttpStatusCode.Conflict)
        )
            .Code()
            .ShouldBe("post.overlap");
        await county.PostAsync(post + "/vacate", new { on = "2026-11-01" }).JsonAsync();
        (await service.EventsOfAsync(post)).ShouldBe(["PostHeld", "PostHeld", "PostVacated"]);
    }

    [Fact]
    public async Task The_head_of_an_office_is_the_holder_of_its_head_post_on_the_day()
    {
        using var county = service.As("county-officer@622922");
        var office = (
            await county.PostAsync(
                "/v1/divisions/622922100/institutions",
                new
                {
                    kind = "office",
                    name = "附城镇应急管理所",
                    establishedOn = "2020-01-01",
                }
            )
        ).Headers.Location!.ToString();
        var post = await PostAsync(county, "622922100", "office-director", "附城镇应急管理所所长", office[(office.LastIndexOf('/') + 1)..]);
        await county
            .PostAsync(post + "/hold", new { person = new { name = "赵敏", phone = "13612345678" }, on = "2026-01-01" })
            .JsonAsync();
        (await county.GetAsync(office).JsonAsync())["head"]!["name"]!.GetValue<string>().ShouldBe("赵敏");
        (await county.GetAsync(office + "?asOf=2025-12-31").JsonAsync())["head"]!["name"].ShouldBeNull();

        await county.PostAsync(office + "/close", new { on = "2026-10-01" }).JsonAsync();
        (await county.PostAsync(post + "/vacate", new { on = "2026-11-01" }).JsonAsync(HttpStatusCode.Conflict))
            .Code()
            .ShouldBe("post.abolished");
    }

    [Fact]
    public async Task Numbers_are_masked_for_readers_and_wrong_ones_are_named()
    {
        using var township = service.As("township-head@622921101");
        var post = await PostAsync(township, "622921101", "deputy-township-head", "土桥镇副镇长");
        var wrong = await township
            .PostAsync(
                post + "/hold",
                new
                {
                    person = new
                    {
                        name = "马丽",
                        phone = "123",
                        idNumber = "11010519491231002X",
                    },
                    on = "2026-01-01",
                }
            )
            .JsonAsync(HttpStatusCode.BadRequest);
        wrong["errors"]![0]!["field"]!.GetValue<string>().ShouldBe("person.phone");
        await township
            .PostAsync(
                post + "/hold",
                new
                {
                    person = new
                    {
                        name = "马丽",
                        phone = "13512345678",
                        idNumber = "11010519491231002X",
                    },
                    on = "2026-01-01",
                }
            )
            .JsonAsync();

        var seen = await township.GetAsync(post).JsonAsync();
        seen["holder"]!["person"]!["phone"]!.GetValue<string>().ShouldBe("13512345678");
        using var auditor = service.As("auditor@6229");
        var masked = (await auditor.GetAsync(post).JsonAsync())["holder"]!["person"]!;
        masked["phone"]!.GetValue<string>().ShouldBe("135****5678");
        masked["idNumber"]!.GetValue<string>().ShouldBe("******************");
    }

    [Fact]
    public async Task Posts_of_an_office_whose_township_was_merged_end_with_the_office()
    {
        using var city = service.As("city-admin@6229");
        var absorbed = await OfficeAsync(city, "622925100");
        await OfficeAsync(city, "622925101");
        var post = await PostAsync(city, "622925100", "office-director", "甲镇应急管理所所长", absorbed[(absorbed.LastIndexOf('/') + 1)..]);
        await city.PostAsync(post + "/hold", new { person = new { name = "钱平", phone = "13412345678" }, on = "2026-01-01" }).JsonAsync();
        var place = await city.GetAsync("/v1/divisions/622925/divisions/622925100").JsonAsync();
        await city.PostAsync(
                $"/v1/divisions/622925/divisions/{place["id"]!.GetValue<string>()}/merge",
                new { into = "622925101", on = "2026-07-01" }
            )
            .JsonAsync();

        for (var wait = 0; wait < 100 && !(await service.EventsOfAsync(post)).Contains("PostVacated"); wait++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        (await service.EventsOfAsync(post)).ShouldBe(["PostHeld", "PostVacated"]);
        (await city.GetAsync(post + "/holders").JsonAsync())["items"]![0]!["until"]!.GetValue<string>().ShouldBe("2026-07-01");
    }

    private static async Task<string> OfficeAsync(HttpClient client, string place) =>
        (
            await client.PostAsync(
                $"/v1/divisions/{place}/institutions",
                new
                {
                    kind = "office",
                    name = place + "应急管理所",
                    establishedOn = "2020-01-01",
                }
            )
        ).Headers.Location!.ToString();

    private static async Task<string?> HolderAsync(HttpClient county, string day) =>
        (await county.GetAsync($"/v1/divisions/622921100/posts?post=township-head&asOf={day}").JsonAsync())["items"]![0]!["holder"]![
            "person"
        ]!
            ["name"]
            ?.GetValue<string>();

    private static async Task<string> PostAsync(HttpClient client, string place, string word, string title, string? institution = null)
    {
        var created = await client.PostAsync(
            $"/v1/divisions/{place}/posts",
            new
            {
                post = word,
                title,
                institutionId = institution,
            }
        );
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return created.Headers.Location!.ToString();
    }

    [Fact]
    public async Task A_sheet_of_posts_comes_in_once_and_one_with_a_wrong_cell_not_at_all()
    {
        using var county = service.As("county-officer@622924");
        const string import = "/v1/divisions/622924/posts/import";
        const string heading = "区划代码,职务代称,职务名称,姓名,手机号码,任职日期\n";
        const string row = heading + "622924100,township-head,城关镇镇长,马强,13912340001,2024-01-01";
        (await county.ImportsAsync(import, row))["counts"]!.Number("added").ShouldBe(1);
        (await county.ImportsAsync(import, row))["counts"]!.Number("unchanged").ShouldBe(1);
        (
            await county.RefusedCellsAsync(
                import,
                heading
                    + """
                    622924100,township-head,城关镇代镇长,马勇,13912340002,2024-01-01
                    622924100,township-hero,城关镇镇长,,,
                    622924100,township-head,城关镇镇长,马勇,13912340002,
                    622924100,township-head,城关镇镇长,马勇,13912340002,2999-01-01
                    622924999,township-head,无此镇镇长,,,
                    """
            )
        ).ShouldBe(
            [("B3", "post.word-unknown"), ("F4", "field.required"), ("F5", "institution.date-in-future"), ("A6", "division.unknown")],
            ignoreOrder: true
        );
        (await county.GetsAsync("/v1/divisions/622924/posts")).Each("title").ShouldBe(["城关镇镇长"]);
    }
}
