using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Reports.Data;
using static Reports.Tests.Happened;

namespace Reports.Tests;

public sealed class RebuildTests(ReportsFixture service) : IClassFixture<ReportsFixture>
{
    private static readonly string[] Periods = ["2026", "2026-Q2", "2026-03"];

    [Fact]
    public async Task A_rebuild_ends_in_the_same_numbers_at_every_level_with_a_merge_and_a_correction_in_between()
    {
        var city = new City("9921").Live();
        await service.PublishEventsAsync(city.Story);
        var before = await FiguresAsync(city);
        await SpoilAsync();
        (await FiguresAsync(city)).ShouldNotBe(before);

        var (events, facts) = await service.RebuildAsync();
        events.ShouldBeGreaterThanOrEqualTo(city.Story.Count);
        facts.ShouldBeGreaterThan(events);
        (await FiguresAsync(city)).ShouldBe(before);
        await Folding.FoldBatchAsync(service.Services.GetRequiredService<NpgsqlDataSource>(), TestContext.Current.CancellationToken);
        (await FiguresAsync(city)).ShouldBe(before);
    }

    [Fact]
    public async Task A_rebuild_reads_the_journals_of_all_services_and_ends_in_the_same_numbers()
    {
        var city = new City("9924").Live();
        var rescue = new RescueStory(city);
        await using var organizations = new ReportsFixture();
        await using var teams = new ReportsFixture();
        await organizations.InitializeAsync();
        await teams.InitializeAsync();
        await organizations.PublishAsync([.. city.Story, .. rescue.Money]);
        await teams.PublishAsync([.. rescue.Teams, .. rescue.Equipment]);
        await service.RebuildAsync([teams, organizations]);
        var once = await FiguresAsync(city);
        once.ShouldContain("东片区应急救援中队");

        await SpoilAsync();
        (await FiguresAsync(city)).ShouldNotBe(once);
        var (events, _) = await service.RebuildAsync([organizations, teams]);
        events.ShouldBe(city.Story.Count + rescue.Money.Count + rescue.Teams.Count + rescue.Equipment.Count);
        (await FiguresAsync(city)).ShouldBe(once);
        await Should.ThrowAsync<Grpc.Core.RpcException>(() =>
            new Features.Rebuilds.FactsFromJournals(
                service.Services.GetRequiredService<NpgsqlDataSource>(),
                service.Services.GetRequiredService<FactWriter>(),
                [new(organizations.Peer()), new(Grpc.Net.Client.GrpcChannel.ForAddress("http://localhost:1"))]
            ).RunAsync(TestContext.Current.CancellationToken)
        );
        (await FiguresAsync(city)).ShouldBe(once, "a journal that can't be read leaves all as it was");
    }

    [Fact]
    public async Task An_event_that_waits_for_a_rebuild_counts_once_when_the_rebuild_has_already_replayed_it()
    {
        var document = Document("在途文件", "other", "992201101", Day(5, 5));
        await using var connection = await service
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var held = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await RollupLock.HoldAloneAsync(connection, TestContext.Current.CancellationToken);
        var rebuild = service.RebuildAsync();
        await WaitingAsync("ExclusiveLock", 1);
        await service.PublishAsync([document]);
        await WaitingAsync("ShareLock", 2);
        // PostgreSQL looks for a deadlock once, a second after a wait began: were there one, it would now fall on the rebuild.
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await held.CommitAsync(TestContext.Current.CancellationToken);
        await rebuild;

        await service.TakenAsync([document]);
        (await service.ScalarAsync<long>("select count(*) from facts where event_id = $1", document.EventId)).ShouldBe(1);
        (
            await service.ScalarAsync<decimal>(
                "select sum(amount) from (select amount from rollups where division = $1 "
                    + "union all select amount from rollup_deltas where division = $1) r",
                "9922"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_rebuild_is_requested_and_reported_over_the_API()
    {
        using var officer = service.As("county-officer@9923");
        (await officer.PostAsync("/v1/divisions/9923/figures/rebuild", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );

        using var admin = service.As("city-admin@9923");
        var asked = await admin.PostAsync("/v1/divisions/9923/figures/rebuild", null, TestContext.Current.CancellationToken);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        for (var end = DateTime.UtcNow.AddMinutes(4); ; )
        {
            var state = await admin.GetFromJsonAsync<JsonNode>(asked.Headers.Location, TestContext.Current.CancellationToken);
            if (state!["status"]!.GetValue<string>() != "queued")
            {
                // The journal's address in this test leads nowhere: the rebuild fails with the reason and leaves the facts unchanged.
                state["status"]!.GetValue<string>().ShouldBe("failed");
                state["failure"]!.GetValue<string>().ShouldNotBeEmpty();
                return;
            }

            DateTime.UtcNow.ShouldBeLessThan(end);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    // Who waits for the roll-ups' lock: alone a rebuild, with others the folding and the consumer of an event.
    private async Task WaitingAsync(string mode, long count)
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            if (
                await service.ScalarAsync<long>(
                    "select count(*) from pg_locks where locktype = 'advisory' and mode = $1 and not granted "
                        + "and database = (select oid from pg_database where datname = current_database())",
                    mode
                ) == count
            )
            {
                return;
            }

            DateTime.UtcNow.ShouldBeLessThan(end);
        }
    }

    // Facts lost, facts twice: what a rebuild is for.
    private async Task SpoilAsync()
    {
        await using var connection = await service
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "delete from facts where id % 3 = 0; update rollups set amount = amount * 2; "
                + "update monthly_rollups set amount = amount * 2; update rollup_deltas set amount = amount * 2; "
                + "delete from place_terms where code like '%102'",
            connection
        );
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> FiguresAsync(City city)
    {
        using var client = service.As($"auditor@{city.Code}");
        var answers = new List<string>();
        foreach (
            var place in new[]
            {
                city.Code,
                city.PilotCounty,
                city.OtherCounty,
                city.Kept,
                city.Absorbed,
                city.Far,
                city.Kept + "001",
                city.Absorbed + "001",
            }
        )
        {
            foreach (var period in Periods)
            {
                answers.Add(
                    await client.GetStringAsync($"/v1/divisions/{place}/figures?period={period}", TestContext.Current.CancellationToken)
                );
            }
        }

        return string.Join('\n', answers);
    }
}
