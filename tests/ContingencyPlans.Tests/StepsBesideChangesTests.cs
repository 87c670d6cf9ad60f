using System.Net;
using System.Net.Http.Json;
using Npgsql;

namespace ContingencyPlans.Tests;

/// <summary>Steps that are taken while something else changes the same plans: a reminder, a drill's demand, a change above.</summary>
public sealed class StepsBesideChangesTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    private const string Steps = "/v1/divisions/622926/plans/steps";

    [Fact]
    public async Task Steps_on_many_plans_wait_for_a_change_in_the_background_and_are_taken_after_it()
    {
        using var county = service.As("county-officer@622926");
        var drafts = await Task.WhenAll(
            Enumerable
                .Range(1, 3)
                .Select(i => county.DraftsAsync($"62292610020{i}", $"第{i}村应急处置方案", "disposal-scheme", "village", "flood-drought"))
        );
        var ids = drafts.Select(d => d.Text("id")).ToArray();
        var taken = await BesideAsync(ids[1], () => county.PostAsJsonAsync(Steps, new { planIds = ids, startReview = new { } }));
        taken.StatusCode.ShouldBe(HttpStatusCode.OK, await taken.Content.ReadAsStringAsync());
        (await county.GetsAsync("/v1/divisions/622926100/plans?state=in-review")).Each("id").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_step_on_one_plan_waits_for_a_change_in_the_background_too()
    {
        using var county = service.As("county-officer@622926");
        var id = (await county.DraftsAsync("622926101201", "某村应急处置方案", "disposal-scheme", "village", "flood-drought")).Text("id");
        var taken = await BesideAsync(id, () => county.PostAsJsonAsync($"/v1/divisions/622926101201/plans/{id}/start-review", new { }));
        taken.StatusCode.ShouldBe(HttpStatusCode.OK, await taken.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_number_of_each_plan_may_name_its_place()
    {
        using var county = service.As("county-officer@622926");
        var ids = new[]
        {
            (await county.DraftsAsync("622926102", "某镇总体应急预案")).Text("id"),
            (await county.DraftsAsync("622926103", "另一镇总体应急预案")).Text("id"),
        };
        var issued = await county.PostsAsync(
            Steps,
            new
            {
                planIds = ids,
                startReview = new { },
                opinion = new
                {
                    expert = "李专家",
                    verdict = "agree",
                    text = "同意",
                },
                answer = new { text = "感谢", taken = true },
                approve = new { },
                issue = new { number = "{place}政发〔2026〕{n}号" },
            }
        );
        issued["plans"]!.AsArray().Select(p => p!.Text("number")).ShouldBe(["622926102政发〔2026〕1号", "622926103政发〔2026〕2号"]);
    }

    // Changes the plan in a transaction that is still open when the request comes, and ends it once the request waits.
    private async Task<HttpResponseMessage> BesideAsync(string plan, Func<Task<HttpResponseMessage>> request)
    {
        await using var database = NpgsqlDataSource.Create(service.Database.Owner);
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, $"update plans set version = version + 1 where id = '{plan}'");
        var answer = request();
        for (var end = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < end; await Task.Delay(50))
        {
            await using var waiting = database.CreateCommand("select count(*) from pg_locks where not granted");
            if (Convert.ToInt64(await waiting.ExecuteScalarAsync()) > 0 || answer.IsCompleted)
            {
                break;
            }
        }

        await transaction.CommitAsync();
        return await answer;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
