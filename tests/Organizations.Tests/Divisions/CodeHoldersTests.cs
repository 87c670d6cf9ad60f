using System.Net;
using System.Text.Json.Nodes;

namespace Organizations.Tests.Divisions;

public sealed class CodeHoldersTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private readonly HttpClient _admin = service.As("city-admin@6229");

    [Fact]
    public async Task The_holders_of_codes_that_changed_hands_or_ended_are_listed_with_what_follows()
    {
        await SendAsync("code,name\n622931,某县\n622931100,甲镇\n622931101,乙镇\n622931102,丙镇\n622931103,丁镇");
        await SendAsync("code,name,validTo,replacedBy\n622931102,丙镇,2026-03-01,622931101");
        await SendAsync("code,name,validFrom,former code\n622931120,乙镇,2026-05-01,622931101");
        await SendAsync("code,name,validFrom,former code\n622931120,甲镇,2026-07-01,622931100\n622931100,乙镇,2026-07-01,622931120");
        await SendAsync("code,name,validTo\n622931103,丁镇,2026-08-01");
        await SendAsync("code,name,validFrom\n622931100,乙古镇,2026-09-01");

        using var stranger = service.CreateClient();
        var first = await stranger.GetAsync("/directory/code-holders");
        var holders = JsonNode.Parse(await first.Content.ReadAsStringAsync())!.AsArray();
        holders
            .Where(h => h!["code"]!.GetValue<string>().StartsWith("622931", StringComparison.Ordinal))
            .Select(h => $"{Last(h!["code"])} {h["from"]} {h["to"]} {Last(h["now"])} {Last(h["into"])}")
            .ShouldBe(
                [
                    "100 1949-10-01 2026-07-01 120 ",
                    "100 2026-07-01  100 ",
                    "101 1949-10-01 2026-05-01 100 ",
                    "102 1949-10-01 2026-03-01  100",
                    "103 1949-10-01 2026-08-01  ",
                    "120 2026-05-01 2026-07-01 100 ",
                    "120 2026-07-01  120 ",
                ],
                ignoreOrder: true
            );

        using var again = new HttpRequestMessage(HttpMethod.Get, "/directory/code-holders");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await stranger.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_place_asked_for_by_an_old_code_is_found_under_the_new_one_or_its_successor_named()
    {
        await SendAsync("code,name\n622932,另县\n622932100,甲镇\n622932101,乙镇");
        await SendAsync("code,name\n622932120,甲镇");
        await SendAsync("code,name,validTo,replacedBy\n622932101,乙镇,2026-03-01,622932120");
        using var client = service.CreateDefaultClient();
        client.DefaultRequestHeaders.Authorization = _admin.DefaultRequestHeaders.Authorization;

        var moved = await client.GetAsync("/v1/divisions/622932/divisions/by-code/622932100");
        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.ToString().ShouldBe("/v1/divisions/622932/divisions/by-code/622932120");
        var merged = await client.GetAsync("/v1/divisions/622932/divisions/by-code/622932101");
        merged.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var problem = JsonNode.Parse(await merged.Content.ReadAsStringAsync())!;
        problem.Code().ShouldBe("division.moved");
        problem["movedTo"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["622932120"]);
        (await client.GetAsync("/v1/divisions/622932/divisions/by-code/622932101?asOf=2026-02-28")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task SendAsync(string sheet) =>
        (await _admin.PostAsync("/v1/divisions/6229/divisions/import", Sheets.Csv(sheet))).StatusCode.ShouldBe(HttpStatusCode.OK);

    private static string Last(JsonNode? code) => code?.GetValue<string>()[6..] ?? "";
}
