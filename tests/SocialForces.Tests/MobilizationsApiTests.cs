using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SocialForces.Data;
using SocialForces.Features.Mobilizations;

namespace SocialForces.Tests;

public sealed class MobilizationsApiTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    [Fact]
    public async Task A_leader_answers_comes_and_is_released_by_phone_and_the_county_settles()
    {
        var force = await service.AbleForceAsync("622921", "长途救援队", "leader-1");
        using var county = service.As("county-officer@622921");
        using var leader = service.Leader("leader-1", "622921");
        var asked = await county.AsksAsync("622921100", forces: force);
        var at = $"/v1/divisions/622921/mobilizations/{asked.Text("id")}";
        (await leader.GetsAsync("/v1/divisions/622921/mobilizations?open=true")).Each("state").ShouldBe(["asked"]);
        (await county.GetsAsync($"/v1/divisions/622921/forces/{force}")).Text("engagedIn").ShouldBe(asked.Text("id"));
        await county.RefusesAsync(
            "/v1/divisions/622921100/mobilizations",
            new
            {
                disaster = "flood",
                task = "另一任务",
                forceIds = new[] { force },
            },
            "force.engaged"
        );
        await leader.RefusesAsync($"{at}/arrive", new { }, "mobilization.wrong-step");
        await leader.PostsAsync(
            $"{at}/accept",
            new
            {
                people = 12,
                vehicles = 3,
                expectedAt = "2026-11-24T14:00:00+08:00",
            }
        );
        service.Clock.Advance(TimeSpan.FromMinutes(30));
        await leader.PostsAsync($"{at}/set-out");
        service.Clock.Advance(TimeSpan.FromHours(1));
        await leader.PostsAsync($"{at}/arrive", new { people = 14 });
        (await county.PostsAsync($"{at}/settle", new { }, HttpStatusCode.Conflict)).Text("title").ShouldContain("现在可以：归建");
        await county.RefusesAsync($"{at}/settle", new { }, "mobilization.wrong-step");
        service.Clock.Advance(TimeSpan.FromHours(3));
        await leader.PostsAsync($"{at}/release", new { outcome = "救起落水人员一名" });
        await leader.RefusesAsync($"{at}/settle", new { }, "scope.role-missing", HttpStatusCode.Forbidden);
        var settled = await county.PostsAsync(
            $"{at}/settle",
            new
            {
                items = new[] { new { name = "油料", amount = 800.5 }, new { name = "误工", amount = 2800.0 } },
                insurancePolicy = "P-1",
                thanks = "感谢信一封",
            }
        );
        settled["settlement"]!["cost"]!.GetValue<decimal>().ShouldBe(3600.5m);
        await CorrectsAsync(county, at);
        settled["log"]!.AsArray().Count.ShouldBe(6); // before the correction
        var history = await leader.GetsAsync($"/v1/divisions/622921/forces/{force}/history");
        (history.Number("asked"), history.Number("came"), history["personHours"]!.GetValue<double>()).ShouldBe((1, 1, 56.0));
        (await service.PublishedEventsAsync(asked.Text("id")))
            .FindAll(e => e.Type == "MobilizationStepped")
            .Select(e => JsonNode.Parse(e.Body)!.Text("now"))
            .ShouldBe(["asked", "accepted", "on-the-way", "on-scene", "released", "settled", "settled"]);
    }

    private static async Task CorrectsAsync(HttpClient county, string at)
    {
        object Items(double amount) => new { items = new[] { new { name = "油料", amount } } };
        var half = await county.PostsAsync(
            $"{at}/correct-settlement",
            new { settlement = Items(2400.005), reason = "金额填错" },
            HttpStatusCode.BadRequest
        );
        half["errors"]![0]!.Text("field").ShouldBe("items[0].amount");
        half.Text("code").ShouldBe("money.half-fen");
        var corrected = await county.PostsAsync($"{at}/correct-settlement", new { settlement = Items(2400), reason = "金额填错" });
        corrected["settlement"]!["cost"]!.GetValue<decimal>().ShouldBe(2400m);
        corrected["settlementCorrections"]![0]!["was"]!["cost"]!.GetValue<decimal>().ShouldBe(3600.5m);
        corrected["settlementCorrections"]![0]!["by"]!.Text("note").ShouldBe("金额填错");
    }

    [Fact]
    public async Task Of_two_concurrent_requests_for_one_force_one_wins_and_the_other_is_refused()
    {
        var force = await service.AbleForceAsync("622922", "唯一救援队");
        using var county = service.As("county-officer@622922");
        for (var round = 0; round < 5; round++)
        {
            var body = new
            {
                disaster = "flood",
                task = "抢险",
                forceIds = new[] { force },
            };
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 6)
                    .Select(_ => county.PostAsync("/v1/divisions/622922/mobilizations", System.Net.Http.Json.JsonContent.Create(body)))
            );
            var won = answers.Where(a => a.StatusCode == HttpStatusCode.Created).ToList();
            won.Count.ShouldBe(1);
            foreach (var lost in answers.Except(won))
            {
                (await Answers.ReadAsync(lost, HttpStatusCode.Conflict)).Text("code").ShouldBe("force.engaged");
            }

            var id = (await Answers.ReadAsync(won[0], HttpStatusCode.Created)).Text("id");
            await county.PostsAsync($"/v1/divisions/622922/mobilizations/{id}/withdraw", new { reason = "险情解除" });
        }
    }

    [Fact]
    public async Task Concurrent_requests_without_a_named_force_get_different_forces_and_the_last_one_is_refused()
    {
        await service.AbleForceAsync("622923", "一号救援队");
        await service.AbleForceAsync("622923", "二号救援队");
        await service.AbleForceAsync("622923", "三号救援队");
        using var county = service.As("county-officer@622923");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(_ =>
                    county.PostAsync(
                        "/v1/divisions/622923/mobilizations",
                        System.Net.Http.Json.JsonContent.Create(new { disaster = "flood", task = "抢险" })
                    )
                )
        );
        var asked = new List<string>();
        foreach (var answer in answers.Where(a => a.IsSuccessStatusCode))
        {
            asked.Add((await Answers.ReadAsync(answer, HttpStatusCode.Created)).Text("forceName"));
        }

        asked.ShouldBe(["一号救援队", "二号救援队", "三号救援队"], ignoreOrder: true);
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode))
        {
            (await Answers.ReadAsync(refused, HttpStatusCode.Conflict)).Text("code").ShouldBe("mobilization.nobody-able");
        }
    }

    [Fact]
    public async Task The_database_itself_holds_a_force_for_one_mobilization()
    {
        var force = await service.AbleForceAsync("622924", "约束救援队");
        using var county = service.As("county-officer@622924");
        var asked = await county.AsksAsync("622924", forces: force);
        await service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<SocialForcesDb>();
            var columns =
                "division, request_id, turn, force_id, force_name, force_division, agreement_id, need, "
                + "answer_minutes, state, asked_at, deadline, log, passed_on, version";
            var copy =
                $"insert into mobilizations (id, {columns}) "
                + $"select gen_random_uuid(), {columns.Replace("turn", "turn + 1", StringComparison.Ordinal)} "
                + $"from mobilizations where id = '{asked.Text("id")}'";
            var refused = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(copy));
            refused.ConstraintName.ShouldBe("ix_mobilizations_one_holds_a_force");
            return 0;
        });
    }

    [Fact]
    public async Task After_a_refusal_or_a_missed_deadline_the_next_candidate_is_asked_even_of_another_county()
    {
        var first = await service.VerifiedForceAsync("622901", "先答救援队", "leader-2", longitude: 103.0);
        var second = await service.VerifiedForceAsync("622925", "次答救援队", "leader-3", longitude: 103.5);
        var third = await service.VerifiedForceAsync("622925", "末答救援队", "leader-4", longitude: 104.5);
        foreach (var force in (string[])[first, second, third])
        {
            await service.SignedAgreementAsync("622926", force);
        }

        using var county = service.As("county-officer@622926");
        using var leader = service.Leader("leader-2", "622901");
        using var late = service.Leader("leader-3", "622925");
        using var last = service.Leader("leader-4", "622925");
        var asked = await county.AsksAsync(
            "622926100",
            new
            {
                disaster = "flood",
                task = "转移群众",
                location = new { longitude = 103.0, latitude = 35.5 },
                answerMinutes = 10,
            }
        );
        asked.Text("forceName").ShouldBe("先答救援队");
        await late.RefusesAsync(
            $"/v1/divisions/622925/mobilizations/{asked.Text("id")}/accept",
            new { people = 3 },
            "not-found",
            HttpStatusCode.NotFound
        );
        await leader.PostsAsync($"/v1/divisions/622901/mobilizations/{asked.Text("id")}/decline", new { reason = "队伍在外集训" });
        var next = await NextAsync(county, asked, turn: 2);
        next.Text("forceName").ShouldBe("次答救援队");
        (await late.GetsAsync("/v1/divisions/622925/mobilizations")).Each("state").ShouldBe(["asked"]);

        service.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        await late.RefusesAsync(
            $"/v1/divisions/622925/mobilizations/{next.Text("id")}/accept",
            new { people = 3 },
            "mobilization.too-late"
        );
        var taken = await NextAsync(county, asked, turn: 3);
        taken.Text("forceName").ShouldBe("末答救援队");
        await last.PostsAsync($"/v1/divisions/622925/mobilizations/{taken.Text("id")}/decline", new { reason = "车辆故障" });
        await PassOnAsync();
        var chain = (await county.GetsAsync($"/v1/divisions/622926/mobilizations?requestId={asked.Text("requestId")}"))["items"]!
            .AsArray()
            .OrderBy(m => m!.Number("turn"))
            .ToList();
        chain.Select(m => m!.Text("state")).ShouldBe(["declined", "lapsed", "declined"]);
        chain.Select(m => m!["exhausted"]!.GetValue<bool>()).ShouldBe([false, false, true]);
        (await service.PublishedEventsAsync(asked.Text("requestId"))).Count(e => e.Type == "MobilizationsExhausted").ShouldBe(1);
    }

    [Fact]
    public async Task A_mobilization_is_seen_at_the_place_of_the_need_and_by_the_force_and_nowhere_else()
    {
        var force = await service.AbleForceAsync("622927", "边界救援队", "leader-5");
        using var county = service.As("county-officer@622927");
        var asked = await county.AsksAsync("622927", forces: force);
        using var other = service.As("county-officer@622901");
        (await other.GetsAsync("/v1/divisions/622901/mobilizations")).Each("id").ShouldNotContain(asked.Text("id"));
        await using var connection = new NpgsqlConnection(service.Database.App);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        (await SeenAsync(connection, "622927")).ShouldBe(1);
        (await SeenAsync(connection, "622901")).ShouldBe(0);
    }

    private static async Task<long> SeenAsync(NpgsqlConnection connection, string places)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"select set_config('platform.places', '{places}', false); select count(*) from mobilizations where force_name = '边界救援队'";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    private async Task<JsonNode> NextAsync(HttpClient county, JsonNode asked, int turn)
    {
        await PassOnAsync();
        return (await county.GetsAsync($"/v1/divisions/622926/mobilizations?requestId={asked.Text("requestId")}"))["items"]!
            .AsArray()
            .Single(m => m!.Number("turn") == turn)!;
    }

    private async Task PassOnAsync()
    {
        await service.Services.GetRequiredService<MobilizationDeadlinesJob>().PassOnAsync(TestContext.Current.CancellationToken);
        await Task.Delay(500); // the clock's own round may be at it too
    }
}
