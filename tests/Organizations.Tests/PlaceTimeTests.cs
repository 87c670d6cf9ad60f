using System.Net;

namespace Organizations.Tests;

/// <summary>No record is dated before its place existed or after it ended; what happened before the end is recorded late.</summary>
public sealed class PlaceTimeTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task An_office_a_post_and_a_milestone_are_not_older_than_their_place()
    {
        using var city = service.As("city-admin@6229");
        await city.ImportsAsync("/v1/divisions/6229/divisions/import", "区划代码,名称,生效日期\n622922105,新镇,2026-11-02\n");
        using var county = service.As("county-officer@622922");
        var early = new
        {
            kind = "office",
            name = "新镇应急管理所",
            establishedOn = "2026-10-05",
        };
        var refused = await county.PostsAsync("/v1/divisions/622922105/institutions", early, HttpStatusCode.UnprocessableEntity);
        refused.Code().ShouldBe("division.before-established");
        refused["errors"]![0]!.Text("field").ShouldBe("establishedOn");
        refused.Text("title").ShouldContain("2026-11-02");
        await county.RefusesAsync(
            "/v1/divisions/622922105/posts",
            new
            {
                post = "township-head",
                title = "新镇镇长",
                establishedOn = "2026-10-05",
            },
            "division.before-established",
            HttpStatusCode.UnprocessableEntity
        );
        var office = await county.PostsAsync(
            "/v1/divisions/622922105/institutions",
            early with
            {
                establishedOn = "2026-11-03",
            },
            HttpStatusCode.Created
        );
        await county.RefusesAsync(
            "/v1/divisions/622922105/posts",
            new
            {
                post = "office-director",
                title = "所长",
                institutionId = office.Id(),
                establishedOn = "2026-11-02",
            },
            "institution.before-established",
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task An_officer_of_a_village_that_ended_is_recorded_late_for_a_day_before_the_end()
    {
        using var city = service.As("city-admin@6229");
        const string import = "/v1/divisions/6229/divisions/import";
        await city.ImportsAsync(import, "区划代码,名称,生效日期\n622922100209,短村委会,2026-02-01\n");
        await city.ImportsAsync(import, "区划代码,名称,失效日期\n622922100209,短村委会,2026-11-20\n");
        using var township = service.As("township-head@622922100");
        const string officers = "/v1/divisions/622922100209/officers";
        await township.RefusesAsync(officers, Officer("2026-11-20"), "division.ended", HttpStatusCode.UnprocessableEntity);
        await township.RefusesAsync(officers, Officer("2026-01-31"), "division.before-established", HttpStatusCode.UnprocessableEntity);

        var late = await township.PostsAsync(officers, Officer("2026-11-10"), HttpStatusCode.Created);

        late.Text("dismissedOn").ShouldBe("2026-11-20");
        (await service.EventsOfAsync($"/{late.Id()}")).ShouldBe(["OfficerAppointed", "OfficerDismissed"]);
    }

    [Fact]
    public async Task A_document_and_an_investment_are_not_older_than_their_place()
    {
        using var city = service.As("city-admin@6229");
        await city.ImportsAsync("/v1/divisions/6229/divisions/import", "区划代码,名称,生效日期\n622922106,新设镇,2026-11-02\n");
        using var county = service.As("county-officer@622922");
        const string place = "/v1/divisions/622922106";
        foreach (var (category, early) in new[] { ("other", true), ("township-reform", false) })
        {
            var answer = await county.PostsAsync(
                $"{place}/documents",
                new
                {
                    title = $"关于{category}的通知",
                    issuer = "新设镇人民政府",
                    category,
                    issuedOn = "2026-10-05",
                },
                early ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Created
            );
            (answer["errors"]?[0]?.Text("field")).ShouldBe(early ? "issuedOn" : null);
        }

        var investment = new
        {
            name = "冲锋舟",
            purpose = "boat",
            source = "county",
            budget = 1000,
            plannedOn = "2026-11-01",
        };
        await county.RefusesAsync($"{place}/investments", investment, "division.before-established", HttpStatusCode.UnprocessableEntity);
        await county.PostsAsync($"{place}/investments", investment with { plannedOn = "2026-11-02" }, HttpStatusCode.Created);
    }

    private static object Officer(string on) =>
        new
        {
            kind = "weather",
            person = new { name = "迟登", phone = "13700008001" },
            fullTime = false,
            appointedOn = on,
        };
}
