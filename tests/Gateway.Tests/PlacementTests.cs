using System.Net;
using System.Net.Http.Json;
using System.Text;
using Gateway.Tests.Hosts;
using Npgsql;
using Platform.Cells;
using Platform.Testing.Infrastructure;

namespace Gateway.Tests;

/// <summary>Counties are given deployments of their own, moved and given back while the gateway runs.</summary>
public sealed class PlacementTests : IAsyncLifetime
{
    private const string County = "/v1/divisions/622921/institutions";
    private const string Neighbour = "/v1/divisions/622922100/institutions";

    private readonly string _file = Path.GetTempFileName();
    private readonly Upstream _own = new("own");
    private readonly Upstream _cell = new("cell");
    private readonly RunningGateway _gateway;

    public PlacementTests() => _gateway = new() { Differently = [("Placement:File", _file)] };

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_file, "{}");
        await _cell.StartAsync();
        await _gateway.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _own.DisposeAsync();
        await _cell.DisposeAsync();
        File.Delete(_file);
    }

    [Fact]
    public async Task A_dedicated_county_goes_to_its_own_deployment_when_that_answers_and_to_the_pool_before_and_after()
    {
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        await PlaceAsync(
            $$"""{ "version": "2", """
                + $$""" "counties": { "622921": { "dedicated": true, "services": { "organizations": ["{{_own.Address}}"] } } } }"""
        );
        for (var until = DateTime.UtcNow.AddSeconds(2.5); DateTime.UtcNow < until; await Task.Delay(50))
        {
            (await AnswererAsync(client, County)).ShouldBe("organizations"); // it is not there yet
        }

        await _own.StartAsync();
        await UntilAsync(client, County, "own");
        (await AnswererAsync(client, Neighbour)).ShouldBe("organizations");
        (await AnswererAsync(client, "/v1/divisions/6229/institutions")).ShouldBe("organizations");

        await _own.StopAsync();
        for (var until = DateTime.UtcNow.AddSeconds(3); DateTime.UtcNow < until; await Task.Delay(20))
        {
            var answer = await client.PostAsync(
                County,
                new StringContent("""{ "name": "应急管理所" }""", Encoding.UTF8, "application/json")
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.OK); // at once from the pool, its body complete
            var arrived = (await answer.Content.ReadFromJsonAsync<Arrived>())!;
            (arrived.Service, arrived.BodyLength > 20).ShouldBe(("organizations", true));
        }
    }

    [Fact]
    public async Task While_a_county_is_moved_it_is_read_but_not_changed_and_others_notice_nothing()
    {
        // Instruments are one for all gateways of a process, and other tests let 622921 fail.
        const string Moved = "/v1/divisions/622928/institutions";
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        await PlaceAsync("""{ "version": "3", "counties": { "622928": { "moving": true } } }""");
        HttpResponseMessage refused;
        for (var attempt = 0; (refused = await client.PostAsync(Moved, null)).IsSuccessStatusCode; attempt++)
        {
            attempt.ShouldBeLessThan(100);
            await Task.Delay(50);
        }

        (await refused.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.county-moving"))
            .GetProperty("title")
            .GetString()!
            .ShouldContain("622928");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        (await client.GetAsync(Moved)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync(Neighbour, null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync("/metrics"))
            .Split('\n')
            .Where(line =>
                line.Contains("duration_count{", StringComparison.Ordinal) && line.Contains("county=\"622928\"", StringComparison.Ordinal)
            )
            .ShouldSatisfyAllConditions(
                lines => lines.ShouldContain(line => line.Contains("code=\"paused\"")),
                lines => lines.ShouldNotContain(line => line.Contains("code=\"5xx\""))
            );
    }

    [Fact]
    public async Task A_county_in_another_cell_is_served_there_and_lists_above_it_say_so()
    {
        const string moved = "/v1/divisions/622936/institutions";
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        await SayAsync("insert into county_homes (county, cell) values ('622936', 'cell-b') on conflict do nothing");
        await PlaceAsync(
            $$"""{ "cells": { "cell-b": { "services": { "organizations": ["{{_cell.Address}}"] } } }, """
                + $$""" "counties": { "622936": { "cell": "cell-b" } } }"""
        );
        await UntilAsync(client, moved, "cell");
        (await AnswererAsync(client, Neighbour)).ShouldBe("organizations");
        (await AnswererAsync(client, "/v1/divisions/622936/figures")).ShouldBe("reports"); // of the entire city
        var above = await client.GetAsync("/v1/divisions/6229/institutions");
        above.Headers.GetValues("Platform-Elsewhere").Single().Split(", ").ShouldContain("622936");
        (await client.GetAsync("/v1/divisions/6229/figures")).Headers.Contains("Platform-Elsewhere").ShouldBeFalse();
        (await client.GetAsync(Neighbour)).Headers.Contains("Platform-Elsewhere").ShouldBeFalse();
    }

    [Fact]
    public async Task The_database_decides_where_a_county_is_and_whether_it_is_moved()
    {
        const string moved = "/v1/divisions/622935/institutions";
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        await SayAsync(
            "insert into county_homes (county, cell, source, target, step, paused_at) "
                + "values ('622935', 'shared', 'shared', 'cell-b', 'preparing', null)"
        );
        await PlaceAsync(
            $$"""{ "cells": { "cell-b": { "services": { "organizations": ["{{_cell.Address}}"] } } }, """
                + $$""" "counties": { "622935": { "cell": "cell-b", "dedicated": true, """
                + $$""" "services": { "organizations": ["{{_own.Address}}"] } } } }"""
        );
        await _own.StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        // The file is ahead: its deployment works on another cell's database.
        (await AnswererAsync(client, moved)).ShouldBe("organizations");
        (await client.PostAsync(moved, null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await SayAsync("update county_homes set step = 'paused' where county = '622935'");
        for (var attempt = 0; (await client.PostAsync(moved, null)).StatusCode != HttpStatusCode.ServiceUnavailable; attempt++)
        {
            attempt.ShouldBeLessThan(100);
            await Task.Delay(50);
        }

        (await client.GetAsync(moved)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync("/placement")).ShouldContain("\"622935\":{\"cell\":\"shared\",\"moving\":true,\"writes\":0");

        await SayAsync("update county_homes set cell = 'cell-b', step = 'following' where county = '622935'");
        await PlaceAsync($$"""{ "cells": { "cell-b": { "services": { "organizations": ["{{_cell.Address}}"] } } } }"""); // now it is behind
        await UntilAsync(client, moved, "cell");
        (await client.PostAsync(moved, null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await client.GetStringAsync("/placement")).ShouldContain("\"622935\":{\"cell\":\"cell-b\",\"moving\":false");
        await PlaceAsync("{}"); // the cell's address is not configured: no other cell answers for it
        HttpResponseMessage unreachable;
        for (var attempt = 0; (unreachable = await client.GetAsync(moved)).StatusCode != HttpStatusCode.ServiceUnavailable; attempt++)
        {
            attempt.ShouldBeLessThan(100);
            await Task.Delay(50);
        }

        (await unreachable.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.cell-unreachable"))
            .GetProperty("title")
            .GetString()!
            .ShouldContain("622935");
        unreachable.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        await (await client.PostAsync(moved, null)).ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.cell-unreachable");
    }

    [Fact]
    public async Task The_first_gateway_that_keeps_the_homes_of_counties_takes_them_from_the_file_and_later_the_file_is_not_believed()
    {
        var database = (await TestInfrastructure.NewDatabaseAsync("homes")).Owner;
        await using var homes = NpgsqlDataSource.Create(database);
        await using (var schema = homes.CreateCommand(CountyHomes.Schema))
        {
            await schema.ExecuteNonQueryAsync();
        }

        var ct = TestContext.Current.CancellationToken;
        await CountyHomes.BeginAsync(homes, "shared", [("622921", "cell-b")], ct);
        await CountyHomes.BeginAsync(homes, "shared", [("622921", "shared"), ("622922", "cell-b")], ct);
        var known = await CountyHomes.ReadAsync(homes, ct);
        (CountyHomes.Of(known, "622921")!.Cell, CountyHomes.Of(known, "622922")!.Cell).ShouldBe(("cell-b", "shared"));
    }

    [Fact]
    public async Task Requests_of_each_county_are_counted_and_timed()
    {
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        await client.GetAsync("/v1/divisions/622930100/institutions");
        var metrics = await client.GetStringAsync("/metrics");
        metrics
            .Split('\n')
            .Where(line => line.Contains("gateway", StringComparison.Ordinal))
            .ShouldContain(line =>
                line.StartsWith("platform_gateway_request_duration_count{", StringComparison.Ordinal)
                && line.Contains("county=\"622930\"")
                && line.Contains("service=\"organizations\"")
                && line.Contains("code=\"2xx\"")
                && line.Contains("cell=\"shared\"")
            );
        metrics
            .Split('\n')
            .ShouldContain(line =>
                line.StartsWith("platform_gateway_request_duration_bucket{", StringComparison.Ordinal) && line.Contains("le=\"0.025\"")
            );
    }

    [Fact]
    public async Task A_caller_who_names_counties_of_which_nothing_is_answered_makes_no_series_of_them()
    {
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        foreach (var invented in Enumerable.Range(200_000, 20))
        {
            (await client.GetAsync($"/v1/divisions/{invented}/institutions/refused")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        var metrics = await client.GetStringAsync("/metrics");
        metrics.ShouldContain("county=\"unknown\"");
        metrics.ShouldNotContain("county=\"2000");
    }

    private async Task SayAsync(string sql)
    {
        await using var homes = NpgsqlDataSource.Create(_gateway.Database.Owner);
        await using var command = homes.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task PlaceAsync(string plan) => File.WriteAllTextAsync(_file, plan);

    private static async Task<string> AnswererAsync(HttpClient client, string path) =>
        (await client.GetFromJsonAsync<Arrived>(path))!.Service;

    // While the cell's address is not known yet, no other cell answers for it.
    private static async Task<string?> AnswererOrNoneAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.ServiceUnavailable ? null : (await answer.Content.ReadFromJsonAsync<Arrived>())!.Service;
    }

    private static async Task UntilAsync(HttpClient client, string path, string answerer)
    {
        for (var attempt = 0; await AnswererOrNoneAsync(client, path) != answerer; attempt++)
        {
            attempt.ShouldBeLessThan(100, answerer);
            await Task.Delay(50);
        }
    }
}
