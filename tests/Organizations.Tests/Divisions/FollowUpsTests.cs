using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Tests.Divisions;

/// <summary>What is left to do after a change of the directory; each test has its own county.</summary>
public sealed class FollowUpsTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private static int _counties = 60;
    private readonly HttpClient _admin = service.As("city-admin@6229");
    private readonly string _county = $"6229{Interlocked.Increment(ref _counties)}";

    [Fact]
    public async Task After_a_new_name_the_records_that_have_the_old_one_are_listed_until_they_are_renamed()
    {
        await ImportAsync();
        var office = await RegisterAsync("100", "office", "甲乡应急管理所");
        await RegisterAsync("100201", "room", "甲乡子村应急管理室");
        await RegisterAsync("101", "office", "乙镇应急管理所");
        var (team, plan, agreement) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await TeamAsync(team, "100", "甲乡应急救援中队");
        await PlanAsync(plan, "100", "甲乡突发事件总体应急预案", linked: true);
        await AgreementAsync(agreement, "100");
        (await FollowUpsAsync()).ShouldBeEmpty();

        await ChangeAsync(
            "100",
            "recode",
            new
            {
                code = _county + "107",
                name = "甲镇",
                on = "2026-07-01",
            }
        );
        await TeamAsync(team, "107", "甲乡应急救援中队");
        await PlanAsync(plan, "107", "甲乡突发事件总体应急预案", linked: false, moved: true);
        await AgreementAsync(agreement, "107");
        var code = DivisionCode.Parse(_county + "107");
        await service.UntilAsync(async db =>
            await db.FollowedRecords.CountAsync(r => r.Division == code) == 2 && await db.FollowedRecords.AnyAsync(r => r.Id == agreement)
        );

        (await FollowUpsAsync()).ShouldBe([
            $"sign agreements {_county}",
            $"rename institutions {_county}107",
            $"plan plans {_county}107",
            $"rename plans {_county}107",
            $"rename teams {_county}107",
            $"rename institutions {_county}107201",
        ]);
        (await FollowUpsAsync("?kind=rename&collection=teams")).ShouldBe([$"rename teams {_county}107"]);
        var first = (await ListAsync("?limit=2"))["items"]![1]!;
        first["link"]!.GetValue<string>().ShouldBe($"/v1/divisions/{_county}107/institutions/{office}");
        first["reason"]!.GetValue<string>().ShouldBe("名称含原区划名称“甲乡”，现为“甲镇”");
        first["since"]!.GetValue<string>().ShouldBe("2026-07-01");

        using var put = new HttpRequestMessage(HttpMethod.Put, first["link"]!.GetValue<string>())
        {
            Content = JsonContent.Create(
                new
                {
                    name = "甲镇应急管理所",
                    address = (string?)null,
                    premises = (string?)null,
                    contacts = Array.Empty<object>(),
                }
            ),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "*");
        await _admin.SendAsync(put).JsonAsync();
        await PlanAsync(plan, "107", "甲镇突发事件总体应急预案", linked: true, moved: true);
        await TeamAsync(team, "107", "甲镇应急救援中队");
        await service.UntilAsync(db => db.FollowedRecords.AnyAsync(r => r.Id == plan && r.UnlinkedSince == null));
        await service.UntilAsync(db => db.FollowedRecords.AnyAsync(r => r.Id == team && r.Name == "甲镇应急救援中队"));
        (await FollowUpsAsync()).ShouldBe([$"sign agreements {_county}", $"rename institutions {_county}107201"]);
        (await FollowUpsAsync(at: "101")).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_merger_population_and_households_are_asked_for_until_they_are_given()
    {
        await ImportAsync();
        await RegisterAsync("100201", "room", "甲乡子村应急管理室");
        await ChangeAsync("100", "merge", new { into = _county + "101", on = "2026-07-01" });

        (await FollowUpsAsync()).ShouldBe([$"count divisions {_county}101", $"rename institutions {_county}101201"]);
        var id = await IdAsync("101");
        using var put = new HttpRequestMessage(HttpMethod.Put, $"/v1/divisions/{_county}/divisions/{id}")
        {
            Content = JsonContent.Create(
                new
                {
                    population = 12000,
                    households = 3000,
                    location = (object?)null,
                    civilCode = (string?)null,
                }
            ),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "*");
        await _admin.SendAsync(put).JsonAsync();
        (await FollowUpsAsync("?kind=count")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_was_split_off_needs_a_contract_and_a_plan_and_its_counts_may_come_with_the_request()
    {
        await ImportAsync();
        await RegisterAsync("100202", "room", "甲乡丑村应急管理室");
        await ChangeAsync(
            "100",
            "split",
            new
            {
                code = _county + "110",
                name = "丙镇",
                on = "2026-07-01",
                children = new[] { _county + "100202" },
                counts = new { population = 5000, households = 1300 },
                remaining = new { population = 7000, households = (int?)null },
            }
        );

        (await FollowUpsAsync()).ShouldBe([
            $"count divisions {_county}100",
            $"sign contracts {_county}110",
            $"plan plans {_county}110",
            $"rename institutions {_county}110202",
        ]);
        (await _admin.GetAsync($"/v1/divisions/{_county}/divisions/by-code/{_county}110").JsonAsync())["population"]!
            .GetValue<int>()
            .ShouldBe(5000);
    }

    [Fact]
    public async Task A_split_to_another_superior_is_refused_in_its_own_words()
    {
        await ImportAsync();
        var problem = await _admin
            .PostAsync(
                $"/v1/divisions/{_county}/divisions/{await IdAsync("100")}/split",
                new
                {
                    code = "622921110",
                    name = "丙镇",
                    on = "2026-07-01",
                    children = Array.Empty<string>(),
                }
            )
            .JsonAsync(HttpStatusCode.UnprocessableEntity);

        problem.Code().ShouldBe("division.other-superior");
        problem["errors"]![0]!["message"]!.GetValue<string>().ShouldNotContain("划转");
    }

    private async Task ImportAsync() =>
        await _admin
            .PostAsync(
                "/v1/divisions/6229/divisions/import",
                Sheets.Csv(
                    $"""
                    code,name
                    {_county},县{_county}
                    {_county}100,甲乡
                    {_county}100201,子村
                    {_county}100202,丑村
                    {_county}101,乙镇
                    {_county}101301,寅村
                    """
                )
            )
            .JsonAsync();

    private async Task<JsonNode> ListAsync(string query, string at = "") =>
        await _admin.GetAsync($"/v1/divisions/{_county}{at}/divisions/follow-ups{query}").JsonAsync();

    private async Task<List<string>> FollowUpsAsync(string query = "", string at = "") =>
        [.. (await ListAsync(query, at))["items"]!.Nodes().Select(f => $"{f["kind"]} {f["collection"]} {f["division"]}")];

    private async Task<string> IdAsync(string code) =>
        (await _admin.GetAsync($"/v1/divisions/{_county}/divisions/by-code/{_county}{code}").JsonAsync())["id"]!.GetValue<string>();

    private async Task ChangeAsync(string code, string operation, object body) =>
        await _admin.PostAsync($"/v1/divisions/{_county}/divisions/{await IdAsync(code)}/{operation}", body).JsonAsync();

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

    private Task TeamAsync(Guid id, string code, string name)
    {
        var at = DivisionCode.Parse(_county + code);
        var now = new TeamStanding(at, [], TeamLevel.TownshipSquadron, name, null, [], [], 1, 1, new(2020, 1, 1), null);
        return PublishAsync(new TeamChanged(id, TeamChange.Described, now, now, new(2026, 7, 1)) { Division = at });
    }

    private Task PlanAsync(Guid id, string code, string title, bool linked, bool moved = false)
    {
        var at = DivisionCode.Parse(_county + code);
        var now = new PlanStanding(
            at,
            moved ? [new PastPlace(DivisionCode.Parse(_county + "100"), new(2026, 7, 1))] : [],
            id,
            1,
            PlanKind.Overall,
            PlanLevel.Township,
            [],
            title,
            null,
            null,
            new(2025, 1, 1),
            null,
            new(2025, 1, 1),
            null,
            null,
            null,
            NeedsSuperior: true,
            linked
        );
        return PublishAsync(new PlanChanged(id, PlanChange.Moved, now, now, new(2026, 7, 1)) { Division = at });
    }

    private Task AgreementAsync(Guid id, string covers)
    {
        var at = DivisionCode.Parse(_county);
        var now = new AgreementStanding(
            at,
            Guid.CreateVersion7(),
            "蓝天救援队",
            at,
            [],
            [],
            [DivisionCode.Parse(_county + covers)],
            null,
            new(2026, 2, 1),
            new(2026, 2, 1),
            new(2027, 1, 31),
            null,
            [],
            null
        );
        return PublishAsync(new AgreementChanged(id, AgreementChange.Moved, now, now, new(2026, 7, 1)) { Division = at });
    }

    // Of two states of a record the one recorded later counts.
    private Task PublishAsync(PlatformEvent happened)
    {
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        return service.PublishEventsAsync(happened);
    }
}
