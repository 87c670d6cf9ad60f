using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Tests.Divisions;

/// <summary>Two townships with an office each, changed over HTTP; each test has its own county.</summary>
public sealed class DivisionChangesApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private static int _counties = 30;
    private readonly HttpClient _admin = service.As("city-admin@6229");
    private readonly string _county = $"6229{Interlocked.Increment(ref _counties)}";

    [Fact]
    public async Task A_merged_townships_office_closes_with_a_successor_and_its_villages_rooms_go_along()
    {
        await ImportAsync();
        var office = await RegisterAsync("100", "office", "甲镇应急管理所");
        var other = await RegisterAsync("101", "office", "乙镇应急管理所");
        var room = await RegisterAsync("100201", "room", "子村应急管理室");

        var done = await ChangeAsync("100", "merge", new { into = _county + "101", on = "2026-07-01" }).JsonAsync();

        done["closed"]![0]!.GetValue<string>().ShouldBe(_county + "100");
        done["moved"]!.AsArray().Count.ShouldBe(2);
        (await InstitutionAsync(room))["division"]!.GetValue<string>().ShouldBe(_county + "101201");
        (await InstitutionAsync(office))["succeededBy"]!.GetValue<string>().ShouldBe(other);
        (await PublishedEventsAsync()).ShouldBe(
            ["DivisionRecoded", "DivisionRecoded", "DivisionClosed", "InstitutionClosed", "InstitutionMoved"],
            ignoreOrder: true
        );
        (await CodesAsync("100", "2026-06-30")).ShouldBe([_county + "100201", _county + "100202"]);
        (await CodesAsync("101", "2026-06-30")).ShouldBe([_county + "101301"]);
        (await CodesAsync("101")).ShouldBe([_county + "101201", _county + "101202", _county + "101301"]);
        (await _admin.GetAsync($"/v1/divisions/{_county}/divisions/{_county}100")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_split_off_township_takes_its_villages_and_their_rooms()
    {
        await ImportAsync();
        var room = await RegisterAsync("100202", "room", "丑村应急管理室");

        var done = await ChangeAsync(
                "100",
                "split",
                new
                {
                    code = _county + "110",
                    name = "丙镇",
                    on = "2026-07-01",
                    children = new[] { _county + "100202" },
                }
            )
            .JsonAsync();

        done["established"]![0]!.GetValue<string>().ShouldBe(_county + "110");
        (await InstitutionAsync(room))["division"]!.GetValue<string>().ShouldBe(_county + "110202");
        (await CodesAsync("100")).ShouldBe([_county + "100201"]);
        (await CodesAsync("110")).ShouldBe([_county + "110202"]);
    }

    [Fact]
    public async Task A_stale_version_and_a_wrong_day_change_nothing()
    {
        await ImportAsync();
        var id = await IdAsync("100");
        using var stale = new HttpRequestMessage(HttpMethod.Post, $"/v1/divisions/{_county}/divisions/{id}/rename")
        {
            Content = JsonContent.Create(new { name = "丁镇", on = "2026-07-01" }),
        };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        (await _admin.SendAsync(stale)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        var problem = await ChangeAsync("100", "rename", new { name = "丁镇", on = "2025-12-31" })
            .JsonAsync(HttpStatusCode.UnprocessableEntity);
        problem["code"]!.GetValue<string>().ShouldBe("division.year-past");
        problem["errors"]![0]!["field"]!.GetValue<string>().ShouldBe("on");
        (await PublishedEventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_county_renames_its_villages_and_nothing_else()
    {
        await ImportAsync();
        var county = service.As($"county-officer@{_county}");

        (
            await county
                .PostAsync($"/v1/divisions/{_county}/divisions/{await IdAsync("100201")}/rename", new { name = "新村", on = "2026-07-01" })
                .JsonAsync()
        )["division"]!["name"]!
            .GetValue<string>()
            .ShouldBe("新村");
        (
            await county.PostAsync(
                $"/v1/divisions/{_county}/divisions/{await IdAsync("100")}/rename",
                new { name = "新镇", on = "2026-07-01" }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (
            await county.PostAsync($"/v1/divisions/{_county}/divisions/{await IdAsync("100201")}/abolish", new { on = "2026-08-01" })
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PublishedEventsAsync()).ShouldBe(["DivisionRenamed"]);
    }

    [Fact]
    public async Task Administrators_can_not_move_a_place_out_of_their_own_places()
    {
        await ImportAsync();

        var problem = await ChangeAsync("100", "transfer", new { code = "622801100", on = "2026-07-01" })
            .JsonAsync(HttpStatusCode.Forbidden);

        problem["code"]!.GetValue<string>().ShouldBe("scope.outside");
    }

    [Fact]
    public async Task Details_are_described_with_the_version_one_read()
    {
        await ImportAsync();
        var path = $"/v1/divisions/{_county}/divisions/{await IdAsync("100")}";
        var read = await _admin.GetAsync(path);
        var whole = new
        {
            population = 1,
            households = 1,
            location = (object?)null,
            civilCode = (string?)null,
        };
        (await _admin.PutAsJsonAsync(path, whole)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);

        using var put = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = JsonContent.Create(
                new
                {
                    population = 31000,
                    households = 8000,
                    location = new
                    {
                        longitude = 103.2,
                        latitude = 35.6,
                        system = "gcj02",
                    },
                    civilCode = (string?)null,
                }
            ),
        };
        put.Headers.IfMatch.Add(read.Headers.ETag!);
        var view = await _admin.SendAsync(put).JsonAsync();

        view["households"]!.GetValue<int>().ShouldBe(8000);
        view["location"]!["longitude"]!.GetValue<double>().ShouldBe(103.198, 0.005);
        view["version"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task A_repeated_request_changes_once()
    {
        await ImportAsync();
        var id = await IdAsync("100201");
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/divisions/{_county}/divisions/{id}/abolish")
            {
                Content = JsonContent.Create(new { on = "2026-07-01" }),
            };
            request.Headers.Add("Idempotency-Key", "abolish-" + _county);
            (await _admin.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await PublishedEventsAsync()).ShouldBe(["DivisionClosed"]);
    }

    private async Task ImportAsync()
    {
        (
            await _admin.PostAsync(
                "/v1/divisions/6229/divisions/import",
                Sheets.Csv(
                    $"""
                    code,name
                    6229,临夏州
                    {_county},县{_county}
                    {_county}100,甲镇
                    {_county}100201,子村
                    {_county}100202,丑村
                    {_county}101,乙镇
                    {_county}101301,寅村
                    """
                )
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> IdAsync(string code) =>
        (await _admin.GetAsync($"/v1/divisions/{_county}/divisions/{_county}{code}").JsonAsync())["id"]!.GetValue<string>();

    private async Task<HttpResponseMessage> ChangeAsync(string code, string operation, object body) =>
        await _admin.PostAsync($"/v1/divisions/{_county}/divisions/{await IdAsync(code)}/{operation}", body);

    private async Task<List<string>> CodesAsync(string code, string? asOf = null) =>
        (await _admin.GetAsync($"/v1/divisions/{_county}{code}/divisions{(asOf is null ? "" : "?asOf=" + asOf)}").JsonAsync()).Values(
            "code"
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

    private async Task<JsonNode> InstitutionAsync(string id) =>
        await _admin.GetAsync($"/v1/divisions/{_county}/institutions/{id}").JsonAsync();

    // The events of this county in addition to those of the import and the registers.
    private Task<List<string>> PublishedEventsAsync() =>
        service.InsideAsync(p =>
            p.GetRequiredService<OrganizationsDb>()
                .Set<OutboxEvent>()
                .Where(e => e.RoutingKey.StartsWith(_county) && e.Type != "DivisionEstablished" && e.Type != "InstitutionEstablished")
                .Select(e => e.Type)
                .ToListAsync()
        );
}
