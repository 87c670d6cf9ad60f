using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Data;
using Platform.Core.Events;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;

namespace Organizations.Tests.Divisions;

/// <summary>Lists in which codes go from one place to another; each test has its own county.</summary>
public sealed class DivisionMovesImportTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Import = "/v1/divisions/6229/divisions/import";
    private static int _counties = 40;
    private readonly HttpClient _admin = service.As("city-admin@6229");
    private readonly string _county = $"6229{Interlocked.Increment(ref _counties)}";

    [Fact]
    public async Task Two_townships_whose_names_change_places_exchange_their_codes_and_take_villages_and_records_along()
    {
        await ImportAsync();
        var (first, second) = (await IdAsync("100"), await IdAsync("101"));
        var office = await RegisterAsync("100", "office", "应急管理所");
        var other = await RegisterAsync("101", "office", "应急管理所");
        var room = await RegisterAsync("100201", "room", "应急管理室");
        var otherRoom = await RegisterAsync("101201", "room", "应急管理室");

        var asked = await SendAsync("code,name\n{0}100,乙镇\n{0}101,甲镇", HttpStatusCode.UnprocessableEntity);
        asked["errors"]!
            .Nodes()
            .Select(e => $"{e["field"]!} {e["code"]!}")
            .ShouldBe(["A2 division.move-unconfirmed", "A3 division.move-unconfirmed"]);
        (await IdAsync("100")).ShouldBe(first);

        var preview = await SendAsync("code,name\n{0}100,乙镇\n{0}101,甲镇", query: "?preview=true");
        (preview.Count("moved"), preview.Count("renamed")).ShouldBe((6, 0));
        preview["first"]!
            .Nodes()
            .Take(2)
            .Select(r => $"{r["row"]} {r["kind"]} {r["from"]} {r["to"]}")
            .ShouldBe([$"2 moved {_county}101 {_county}100", $"3 moved {_county}100 {_county}101"]);

        (await SendAsync("code,name\n{0}100,乙镇\n{0}101,甲镇", query: "?moves=confirm")).Count("moved").ShouldBe(6);

        (await IdAsync("100"), await IdAsync("101")).ShouldBe((second, first));
        (await NamesAsync("101")).ShouldBe(["子村", "丑村"]);
        (await NamesAsync("100")).ShouldBe(["子村", "寅村"]);
        (await PlaceOfAsync(office), await PlaceOfAsync(other)).ShouldBe(($"{_county}101", $"{_county}100"));
        (await PlaceOfAsync(room), await PlaceOfAsync(otherRoom)).ShouldBe(($"{_county}101201", $"{_county}100201"));
        var recoded = await RecodedAsync();
        recoded.Count.ShouldBe(6);
        recoded.ShouldAllBe(e => e.Together != null);
        recoded.Select(e => e.Together!.Id).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Three_codes_go_round_with_the_former_codes_given_and_the_same_sheet_comes_in_again_unchanged()
    {
        await ImportAsync();
        var ids = (await IdAsync("100"), await IdAsync("101"), await IdAsync("102"));
        const string round = "区划代码,名称,原区划代码\n{0}101,甲镇,{0}100\n{0}102,乙镇,{0}101\n{0}100,丙镇,{0}102";

        (await SendAsync(round)).Count("moved").ShouldBe(8);
        (await IdAsync("101"), await IdAsync("102"), await IdAsync("100")).ShouldBe(ids);
        (
            await SendAsync(
                round
                    .Replace("{0}100\n", "\n", StringComparison.Ordinal)
                    .Replace("{0}101\n", "\n", StringComparison.Ordinal)
                    .Replace(",{0}102", ",", StringComparison.Ordinal)
            )
        )
            .Count("unchanged")
            .ShouldBe(3);
    }

    [Fact]
    public async Task A_name_under_a_new_code_of_the_same_superior_is_the_same_place_without_being_asked()
    {
        await ImportAsync();
        var id = await IdAsync("100");

        var done = await SendAsync("code,name\n{0}120,甲镇\n{0}120205,子村\n{0}101,乙镇\n{0}102,丙镇");

        (done.Count("moved"), done.Count("added"), done.Count("renamed")).ShouldBe((3, 0, 0));
        (await IdAsync("120")).ShouldBe(id);
        (await CodesAsync("120")).ShouldBe([$"{_county}120202", $"{_county}120205"]);
    }

    [Fact]
    public async Task A_place_that_left_its_code_and_comes_back_is_the_same_place()
    {
        await ImportAsync();
        var (township, village) = (await IdAsync("100"), await IdAsync("100201"));
        await SendAsync("code,name,validFrom\n{0}130,甲镇,2026-05-01");
        await SendAsync("code,name,validTo,replacedBy\n{0}130,甲镇,2026-07-01,{0}100\n{0}100,甲镇,,");

        (await IdAsync("100"), await IdAsync("100201")).ShouldBe((township, village));
        var terms = (await _admin.GetAsync($"/v1/divisions/{_county}/divisions/{township}").JsonAsync())["terms"]!;
        terms.Nodes().Select(t => t["code"]!.GetValue<string>()).ShouldBe([$"{_county}100", $"{_county}130", $"{_county}100"]);
    }

    [Fact]
    public async Task A_village_that_returns_with_its_township_by_a_sheet_that_names_it_is_neither_closed_nor_added()
    {
        await ImportAsync();
        var village = await IdAsync("100201");
        await SendAsync("code,name,validTo,replacedBy\n{0}100201,子村,2026-05-01,{0}101205\n{0}101205,子村,,");
        var back = await SendAsync("code,name,validTo,replacedBy\n{0}101205,子村,2026-07-01,{0}100201\n{0}100201,子村,,");

        (back.Count("moved"), back.Count("closed"), back.Count("added")).ShouldBe((1, 0, 0));
        (await IdAsync("100201")).ShouldBe(village);
    }

    [Fact]
    public async Task A_code_that_was_another_places_is_used_again_from_its_end_on()
    {
        await ImportAsync();
        await SendAsync("code,name,validTo,replacedBy\n{0}102201,卯村,2026-06-01,\n{0}102,丙镇,2026-06-01,");

        (await SendAsync("code,name\n{0}102,丙镇", HttpStatusCode.UnprocessableEntity))["errors"]![0]!["code"]!
            .GetValue<string>()
            .ShouldBe("division.closed");
        (await SendAsync("code,name,validFrom\n{0}102,丁镇,2026-05-01", HttpStatusCode.UnprocessableEntity))["errors"]![0]!["code"]!
            .GetValue<string>()
            .ShouldBe("division.code-used-until");
        (await SendAsync("code,name,validFrom\n{0}102,丁镇,2026-06-15\n{0}102201,卯村新村,")).Count("added").ShouldBe(2);
        (await NamesAsync("", "2026-05-31")).ShouldBe(["甲镇", "乙镇", "丙镇"]);
        (await NamesAsync("")).ShouldBe(["甲镇", "乙镇", "丁镇"]);
    }

    [Fact]
    public async Task A_new_place_under_the_code_that_another_leaves_is_asked_for_and_begins_when_that_one_has_left()
    {
        await ImportAsync();
        var id = await IdAsync("100");
        const string sheet = "code,name,validFrom\n{0}120,甲镇,2026-07-01\n{0}100,新镇,";
        (await SendAsync(sheet, HttpStatusCode.UnprocessableEntity))["errors"]!
            .Nodes()
            .Select(e => $"{e["field"]!} {e["code"]!}")
            .ShouldBe(["A2 division.move-unconfirmed"]);

        var done = await SendAsync(sheet, query: "?moves=confirm");

        (done.Count("moved"), done.Count("added"), done.Count("renamed")).ShouldBe((3, 1, 0));
        (await IdAsync("120")).ShouldBe(id);
        (await NamesAsync("100")).ShouldBeEmpty();
        (await NamesAsync("", "2026-06-30")).ShouldBe(["甲镇", "乙镇", "丙镇"]);
        (await NamesAsync("")).ShouldBe(["新镇", "乙镇", "丙镇", "甲镇"]);
    }

    [Fact]
    public async Task The_other_reading_is_said_with_the_former_code_of_the_row_that_is_only_renamed()
    {
        await ImportAsync();
        var id = await IdAsync("100");

        var done = await SendAsync("code,name,former code\n{0}100,新镇,{0}100\n{0}120,甲镇,无");

        (done.Count("renamed"), done.Count("added"), done.Count("moved")).ShouldBe((1, 1, 0));
        (await IdAsync("100")).ShouldBe(id);
    }

    [Fact]
    public async Task A_village_that_goes_to_another_township_by_its_name_is_asked_for_and_keeps_its_identity()
    {
        await ImportAsync();
        var id = await IdAsync("100202");
        const string sheet = "code,name\n{0}100201,子村\n{0}101201,子村\n{0}101202,寅村\n{0}101203,丑村";

        (await SendAsync(sheet, HttpStatusCode.UnprocessableEntity))["errors"]![0]!["field"]!.GetValue<string>().ShouldBe("A5");
        (await SendAsync(sheet, query: "?moves=confirm")).Count("moved").ShouldBe(1);
        (await IdAsync("101203")).ShouldBe(id);
    }

    [Theory]
    [InlineData("code,name,former code\n{0}101,甲镇,{0}100", "A2 division.where-to")]
    [InlineData("code,name,former code\n{0}120,甲镇,{0}199", "C2 division.former-unknown")]
    [InlineData("code,name,former code\n{0}120,甲镇,{0}100\n{0}121,甲镇,{0}100", "C3 division.former-twice")]
    [InlineData(
        "code,name,former code,valid from\n{0}101,甲镇,{0}100,2026-07-01\n{0}100,乙镇,{0}101,2026-08-01",
        "D3 division.dates-differ"
    )]
    [InlineData("code,name,former code\n{0}120,甲镇,{0}100\n{0}100205,新村,", "A3 division.wrong-superior")]
    [InlineData("code,name,former code\n{0}101,新镇,无", "A2 division.where-to")]
    public async Task A_sheet_of_moves_that_contradicts_itself_is_refused_at_its_cell(string sheet, string error)
    {
        await ImportAsync();

        (await SendAsync(sheet, HttpStatusCode.UnprocessableEntity))["errors"]!
            .Nodes()
            .Select(e => $"{e["field"]!} {e["code"]!}")
            .ShouldContain(error);
    }

    [Fact]
    public async Task Codes_are_exchanged_across_thousands_of_rows()
    {
        var rows = new StringBuilder("code,name\n6229,临夏州\n{0},县{0}\n{0}100,甲镇\n{0}101,乙镇\n");
        for (var village = 200; village < 999; village++)
        {
            rows.Append("{0}100").Append(village).Append(",甲村").Append(village).Append('\n');
            rows.Append("{0}101").Append(village).Append(",乙村").Append(village).Append('\n');
        }

        await SendAsync(rows.ToString());
        var swapped = rows.Replace("甲", "丁").Replace("乙", "甲").Replace("丁", "乙").ToString();
        (await SendAsync(swapped, query: "?moves=confirm")).Count("moved").ShouldBe(1600);
        (await SendAsync(swapped)).Count("unchanged").ShouldBe(1602);
    }

    [Fact]
    public async Task The_export_takes_the_filters_of_the_list()
    {
        await ImportAsync();
        var export = await Sheets.ReadAsync(await _admin.GetAsync($"/v1/divisions/{_county}/divisions/export?level=village&q=子"));

        export.Skip(1).Select(r => r[0]).ShouldBe([$"{_county}100201", $"{_county}101201"]);
    }

    private Task<JsonNode> ImportAsync() =>
        SendAsync(
            """
            code,name
            6229,临夏州
            {0},县{0}
            {0}100,甲镇
            {0}100201,子村
            {0}100202,丑村
            {0}101,乙镇
            {0}101201,子村
            {0}101202,寅村
            {0}102,丙镇
            {0}102201,卯村
            """
        );

    private async Task<JsonNode> SendAsync(string sheet, HttpStatusCode expected = HttpStatusCode.OK, string query = "") =>
        await _admin.PostAsync(Import + query, Sheets.Csv(sheet.Replace("{0}", _county, StringComparison.Ordinal))).JsonAsync(expected);

    private async Task<string> IdAsync(string code) =>
        (await _admin.GetAsync($"/v1/divisions/{_county}/divisions/by-code/{_county}{code}").JsonAsync())["id"]!.GetValue<string>();

    private async Task<List<string>> NamesAsync(string code, string? asOf = null) => await ListAsync(code, asOf, "name");

    private async Task<List<string>> CodesAsync(string code) => await ListAsync(code, null, "code");

    private async Task<List<string>> ListAsync(string code, string? asOf, string member) =>
        (await _admin.GetAsync($"/v1/divisions/{_county}{code}/divisions{(asOf is null ? "" : "?asOf=" + asOf)}").JsonAsync()).Values(
            member
        );

    private async Task<string> RegisterAsync(string code, string kind, string name) =>
        (
            await _admin
                .PostAsync(
                    $"/v1/divisions/{_county}{code}/institutions",
                    new
                    {
                        kind,
                        name,
                        establishedOn = "2019-03-01",
                    }
                )
                .JsonAsync(HttpStatusCode.Created)
        )["id"]!.GetValue<string>();

    private async Task<string> PlaceOfAsync(string id) =>
        (await _admin.GetAsync($"/v1/divisions/{_county}/institutions/{id}").JsonAsync())["division"]!.GetValue<string>();

    private async Task<List<DivisionRecoded>> RecodedAsync() =>
        (
            await service.InsideAsync(p =>
                p.GetRequiredService<OrganizationsDb>()
                    .Set<OutboxEvent>()
                    .Where(e => e.RoutingKey.StartsWith(_county) && e.Type == nameof(DivisionRecoded))
                    .OrderBy(e => e.Id)
                    .Select(e => e.Body)
                    .ToListAsync()
            )
        ).ConvertAll(body => JsonSerializer.Deserialize<DivisionRecoded>(body, PlatformJson.Options)!);
}
