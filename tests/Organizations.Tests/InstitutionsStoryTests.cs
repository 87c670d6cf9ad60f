using System.Net;
using Organizations.Tests.Divisions;

namespace Organizations.Tests;

public sealed class InstitutionsStoryTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Collection = "/v1/divisions/622921/institutions";

    [Fact]
    public async Task A_station_becomes_an_office_with_plaque_seal_staff_and_merged_stations_and_every_day_can_be_read_again()
    {
        using var county = service.As("county-officer@622921");
        var office = await StationAsync(county, "622921100", "莲花镇安监站");
        await county
            .PostAsync(
                office + "/rename",
                new
                {
                    name = "莲花镇应急管理所",
                    on = "2026-03-12",
                    documentNumber = "临县应急〔2026〕3号",
                }
            )
            .JsonAsync();
        await county.PostAsync(office + "/engrave-seal", new { on = "2026-03-20", text = "莲花镇应急管理所" }).JsonAsync();
        await county
            .PostAsync(
                office + "/staff",
                new
                {
                    on = "2026-01-01",
                    posts = 3,
                    fullTime = 1,
                    partTime = 0,
                }
            )
            .JsonAsync();
        await county
            .PostAsync(
                office + "/staff",
                new
                {
                    on = "2026-04-01",
                    posts = 5,
                    fullTime = 3,
                    partTime = 2,
                }
            )
            .JsonAsync();
        var now = await county
            .PostAsync(
                office + "/merge-station",
                new
                {
                    kind = "traffic-persuasion",
                    name = "莲花镇道路交通劝导站",
                    on = "2026-04-02",
                    staff = 2,
                }
            )
            .JsonAsync();

        now["state"]!.GetValue<string>().ShouldBe("standing");
        now["plaque"]!.GetValue<string>().ShouldBe("2026-03-12");
        now["staff"]!["onDuty"]!.GetValue<int>().ShouldBe(5);
        now["mergedStations"]!.AsArray().Count.ShouldBe(1);

        var before = await county.GetAsync(office + "?asOf=2026-03-11").JsonAsync();
        before["kind"]!.GetValue<string>().ShouldBe("safety-station");
        before["name"]!.GetValue<string>().ShouldBe("莲花镇安监站");
        before["staff"]!["onDuty"]!.GetValue<int>().ShouldBe(1);
        before["seal"].ShouldBeNull();

        (await county.GetAsync(Collection + "?renamed=true&q=莲花").JsonAsync()).Values("name").ShouldBe(["莲花镇应急管理所"]);
        (await county.GetAsync(Collection + "?state=former&asOf=2026-03-11&q=莲花").JsonAsync()).Values("name").ShouldBe(["莲花镇安监站"]);
        (await county.GetAsync(office + "/staff").JsonAsync())["items"]!.AsArray().Count.ShouldBe(2);
        (await service.EventsOfAsync(office)).ShouldBe([
            "InstitutionEstablished",
            "InstitutionRenamed",
            "InstitutionSealEngraved",
            "InstitutionStaffed",
            "InstitutionStaffed",
            "StationMerged",
        ]);
    }

    [Fact]
    public async Task A_wrong_date_of_renaming_is_corrected_and_a_future_one_refused()
    {
        using var county = service.As("county-officer@622921");
        var office = await StationAsync(county, "622921101", "土桥镇安监站");
        await county.PostAsync(office + "/correct-renaming", new { on = "2026-03-01" }).JsonAsync(HttpStatusCode.Conflict);
        await county.PostAsync(office + "/rename", new { name = "土桥镇应急管理所", on = "2026-03-12" }).JsonAsync();
        (await county.PostAsync(office + "/correct-renaming", new { on = "2026-03-02" }).JsonAsync())["renamedOn"]!
            .GetValue<string>()
            .ShouldBe("2026-03-02");
        (await county.PostAsync(office + "/correct-renaming", new { on = "2999-01-01" }).JsonAsync(HttpStatusCode.UnprocessableEntity))
            .Code()
            .ShouldBe("institution.date-in-future");
    }

    [Fact]
    public async Task A_place_has_one_institution_of_a_kind_and_a_closed_one_does_not_count()
    {
        using var county = service.As("county-officer@622921");
        var first = await StationAsync(county, "622921102", "马集镇安监站");
        var again = await county
            .PostAsync(
                "/v1/divisions/622921102/institutions",
                new
                {
                    kind = "safety-station",
                    name = "另一个安监站",
                    establishedOn = "2015-03-01",
                }
            )
            .JsonAsync(HttpStatusCode.Conflict);
        again.Code().ShouldBe("institution.stands-already");
        await county.PostAsync(first + "/close", new { on = "2026-05-01" }).JsonAsync();
        (await county.PostAsync(first + "/rename", new { name = "马集镇应急管理所", on = "2026-05-02" }).JsonAsync(HttpStatusCode.Conflict))
            .Code()
            .ShouldBe("institution.closed");
        await StationAsync(county, "622921102", "马集镇安监站");
    }

    [Fact]
    public async Task A_kind_of_another_level_and_a_place_that_does_not_exist_are_refused()
    {
        using var city = service.As("city-admin@6229");
        (
            await city.PostAsync(
                    "/v1/divisions/622922/institutions",
                    new
                    {
                        kind = "office",
                        name = "某所",
                        establishedOn = "2020-01-01",
                    }
                )
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        ).Code().ShouldBe("institution.kind-not-of-level");
        (
            await city.PostAsync(
                    "/v1/divisions/622922999/institutions",
                    new
                    {
                        kind = "office",
                        name = "某所",
                        establishedOn = "2020-01-01",
                    }
                )
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        ).Code().ShouldBe("division.unknown");
    }

    [Fact]
    public async Task Details_change_only_with_the_version_read()
    {
        using var county = service.As("county-officer@622922");
        var office = await StationAsync(county, "622922100", "附城镇安监站");
        var details = new
        {
            name = "附城镇安监站",
            address = "附城镇政府院内",
            premises = (string?)null,
            contacts = new[]
            {
                new
                {
                    kind = "phone",
                    value = "0930-4421234",
                    note = "值班电话",
                },
                new
                {
                    kind = "radio",
                    value = "附城01",
                    note = "",
                },
            },
        };
        (await county.PutAsync(office, details, version: null)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await (await county.PutAsync(office, details, version: 1)).JsonAsync())["contacts"]!.AsArray().Count.ShouldBe(2);
        (await county.PutAsync(office, details, version: 1)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("township-head@622921101", HttpStatusCode.Forbidden)] // another township
    [InlineData("village-officer@622923100", HttpStatusCode.Forbidden)]
    [InlineData("auditor@6229", HttpStatusCode.Forbidden)]
    [InlineData("operator@6229", HttpStatusCode.Forbidden)]
    [InlineData("team-captain@622923100", HttpStatusCode.Forbidden)]
    [InlineData("township-head@622923100", HttpStatusCode.OK)]
    public async Task Only_officers_of_the_place_write_its_records(string grant, HttpStatusCode status)
    {
        using var city = service.As("city-admin@6229");
        var list = await city.GetAsync("/v1/divisions/622923100/institutions").JsonAsync();
        var office =
            list["items"]!.Nodes().Select(i => $"/v1/divisions/622923100/institutions/{i["id"]!.GetValue<string>()}").FirstOrDefault()
            ?? await StationAsync(city, "622923100", "刘家峡镇安监站");
        using var caller = service.As(grant);
        (await caller.PostAsync(office + "/hang-plaque", new { on = "2026-03-12" })).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task An_auditor_reads_and_an_office_of_the_next_county_is_not_found_through_this_one()
    {
        using var city = service.As("city-admin@6229");
        var office = await StationAsync(city, "622924100", "城关镇安监站");
        using var auditor = service.As("auditor@622924");
        (await auditor.GetAsync(office)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var other = service.As("county-officer@622921");
        (await other.GetAsync(office)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetAsync(Collection + office[office.LastIndexOf('/')..])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offices_with_too_few_people_are_listed_while_the_rule_asks_for_more()
    {
        using var city = service.As("city-admin@6229");
        var room = (
            await city.PostAsync(
                "/v1/divisions/622921100201/institutions",
                new
                {
                    kind = "room",
                    name = "双城村应急管理室",
                    establishedOn = "2026-01-01",
                }
            )
        ).Headers.Location!.ToString();
        await city.PostAsync(
                room + "/staff",
                new
                {
                    on = "2026-01-01",
                    posts = 2,
                    fullTime = 1,
                    partTime = 1,
                }
            )
            .JsonAsync();
        using var county = service.As("county-officer@622921");
        (await ShortfallsAsync(county)).ShouldBeEmpty();
        (
            await county.PostAsync(
                "/v1/divisions/622921/institutions/staff-minimums",
                new
                {
                    level = "village",
                    minimum = 3,
                    validFrom = "2026-01-01",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await city.PostAsync(
                "/v1/divisions/6229/institutions/staff-minimums",
                new
                {
                    level = "village",
                    minimum = 3,
                    validFrom = "2026-01-01",
                }
            )
            .JsonAsync();
        (await ShortfallsAsync(county)).ShouldBe(["双城村应急管理室"]);
        await city.PostAsync(
                room + "/staff",
                new
                {
                    on = "2026-06-01",
                    posts = 2,
                    fullTime = 1,
                    partTime = 2,
                }
            )
            .JsonAsync();
        (await ShortfallsAsync(county)).ShouldBeEmpty();
    }

    private static async Task<List<string>> ShortfallsAsync(HttpClient county) =>
        (await county.GetAsync("/v1/divisions/622921100201/institutions/shortfalls").JsonAsync()).Values("name");

    private static async Task<string> StationAsync(HttpClient client, string place, string name)
    {
        var created = await client.PostAsync(
            $"/v1/divisions/{place}/institutions",
            new
            {
                kind = "safety-station",
                name,
                establishedOn = "2015-03-01",
            }
        );
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return created.Headers.Location!.ToString();
    }
}
