using System.Net;
using Organizations.Tests.Divisions;

namespace Organizations.Tests;

public sealed class OfficersApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Village = "/v1/divisions/622921100200/officers";

    [Fact]
    public async Task One_person_in_two_kinds_is_one_person_and_a_slot_has_one_holder()
    {
        using var township = service.As("township-head@622921100");
        var a = await township.PostAsync(Village, Officer("disaster", "马英", "13812341234", "a")).JsonAsync(HttpStatusCode.Created);
        var other = await township.PostAsync(Village, Officer("flash-flood", "马英", "13812341234")).JsonAsync(HttpStatusCode.Created);
        other["person"]!["key"]!.GetValue<string>().ShouldBe(a["person"]!["key"]!.GetValue<string>());
        (await township.PostAsync(Village, Officer("disaster", "马英", "13812341234")).JsonAsync(HttpStatusCode.Conflict))
            .Code()
            .ShouldBe("officer.appointed-already");
        (await township.PostAsync(Village, Officer("disaster", "张华", "13912345678", "a")).JsonAsync(HttpStatusCode.Conflict))
            .Code()
            .ShouldBe("officer.slot-taken");
        (await township.PostAsync(Village, Officer("weather", "张华", "13912345678", "b")).JsonAsync(HttpStatusCode.UnprocessableEntity))
            .Code()
            .ShouldBe("officer.slot-only-disaster");
        (await township.PostAsync(Village, Officer("weather", "张华", "13812341234")).JsonAsync(HttpStatusCode.Conflict))
            .Code()
            .ShouldBe("person.phone-of-another");
    }

    [Fact]
    public async Task A_person_sent_twice_at_the_same_moment_is_one_person_and_neither_request_is_refused()
    {
        using var county = service.As("county-officer@622921");
        var published = new[] { "622921100200", "622921101201" }.SelectMany(
            village => new[] { "forest-ranger", "weather" },
            (village, kind) => (village, kind)
        );
        for (var person = 0; person < 10; person++)
        {
            await Task.WhenAll(
                published.Select(t =>
                    county
                        .PostAsync(
                            $"/v1/divisions/{t.village}/officers",
                            Officer(t.kind, $"同时{(char)('甲' + person)}", $"137{person:00000000}")
                        )
                        .JsonAsync(HttpStatusCode.Created)
                )
            );
        }
    }

    [Fact]
    public async Task Villages_without_both_holders_are_listed_until_they_have_them()
    {
        using var county = service.As("county-officer@622922");
        const string village = "/v1/divisions/622922100200/officers";
        (await GapsAsync(county)).ShouldBe([("622922100200", false, false)]);
        await county.PostAsync(village, Officer("disaster", "赵一", "13600000001", "a")).JsonAsync(HttpStatusCode.Created);
        (await GapsAsync(county)).ShouldBe([("622922100200", true, false)]);
        var b = await county.PostAsync(village, Officer("disaster", "赵二", "13600000002", "b"));
        (await GapsAsync(county)).ShouldBeEmpty();
        await county.PostAsync(b.Headers.Location + "/dismiss", new { on = "2026-09-01" }).JsonAsync();
        (await GapsAsync(county)).ShouldBe([("622922100200", true, false)]);
        (await service.EventsOfAsync(b.Headers.Location!.ToString())).ShouldBe(["OfficerAppointed", "OfficerDismissed"]);
        (await county.GetAsync($"{village}?asOf=2026-08-31").JsonAsync())["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Terms_and_phone_change_with_the_version_read_and_a_village_officer_does_not_write()
    {
        using var county = service.As("county-officer@622921");
        const string village = "/v1/divisions/622921101201/officers";
        var path = (await county.PostAsync(village, Officer("forest-ranger", "李林", "13500000001"))).Headers.Location!.ToString();
        (
            await county.PutAsync(
                path,
                new
                {
                    fullTime = true,
                    slot = (string?)null,
                    phone = "13500000002",
                },
                version: 2
            )
        ).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var changed = await (
            await county.PutAsync(
                path,
                new
                {
                    fullTime = true,
                    slot = (string?)null,
                    phone = "13500000002",
                },
                version: 1
            )
        ).JsonAsync();
        changed["person"]!["phone"]!.GetValue<string>().ShouldBe("13500000002");
        (await service.EventsOfAsync(path)).ShouldBe(["OfficerAppointed", "OfficerChanged"]);

        using var officer = service.As("village-officer@622921101201");
        (await officer.PostAsync(village, Officer("weather", "李森", "13500000003"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.GetAsync(path).JsonAsync())["person"]!["phone"]!.GetValue<string>().ShouldBe("13500000002");
        using var captain = service.As("team-captain@622921");
        (await captain.GetAsync(path).JsonAsync())["person"]!["phone"]!.GetValue<string>().ShouldBe("135****0002");
    }

    [Fact]
    public async Task A_sheet_of_officers_is_imported_completely_or_its_wrong_cells_are_named()
    {
        using var county = service.As("county-officer@622921");
        const string import = "/v1/divisions/622921/officers/import";
        var wrong = await county
            .PostAsync(
                import,
                Sheets.Csv(
                    """
                    区划代码,类别,姓名,手机号码,专职,聘任日期
                    622921100001,气象应急信息员,周一,13300000001,否,2026-01-01
                    622921100001,气象应急信息员,周二,1330000,否,2026-01-01
                    622922100200,气象应急信息员,周三,13300000003,否,2026-01-01
                    """
                )
            )
            .JsonAsync(HttpStatusCode.UnprocessableEntity);
        wrong["errors"]!.Nodes().Select(e => e["field"]!.GetValue<string>()).ShouldBe(["A4", "D3"], ignoreOrder: true);

        const string right = """
            区划代码,类别,姓名,手机号码,专职,聘任日期
            622921100001,气象应急信息员,周一,13300000001,否,2026-01-01
            622921100001,地震灾情速报员,周一,13300000001,是,2026-01-01
            """;
        (await county.PostAsync(import, Sheets.Csv(right)).JsonAsync()).Count("added").ShouldBe(2);
        (await county.PostAsync(import, Sheets.Csv(right)).JsonAsync()).Count("unchanged").ShouldBe(2);
        (await Sheets.ReadAsync(await county.GetAsync("/v1/divisions/622921100001/officers/export"))).Count.ShouldBe(3);
    }

    private static object Officer(string kind, string name, string phone, string? slot = null) =>
        new
        {
            kind,
            person = new { name, phone },
            fullTime = false,
            slot,
            appointedOn = "2026-01-01",
        };

    private static async Task<List<(string, bool, bool)>> GapsAsync(HttpClient county) =>
        [
            .. (await county.GetAsync("/v1/divisions/622922/officers/coverage").JsonAsync())["items"]!
                .Nodes()
                .Select(g => (g["division"]!.GetValue<string>(), g["hasA"]!.GetValue<bool>(), g["hasB"]!.GetValue<bool>())),
        ];
}
