using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>A database that ends, as when its pod is replaced, is said to be away; it is no fault of the service.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private NotesService _service = null!;

    public async ValueTask InitializeAsync() => _service = await NotesService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Requests_on_connections_that_the_database_ended_are_asked_to_come_again()
    {
        using var county = _service.As("county-officer@622921");
        var answers = new List<HttpResponseMessage>();
        for (var round = 0; round < 3; round++)
        {
            await EndConnectionsAsync();
            answers.Add(await county.GetAsync("/v1/divisions/622921/notes"));
            await EndConnectionsAsync();
            answers.Add(await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "a" }));
        }

        answers
            .Select(a => a.StatusCode)
            .ShouldAllBe(s => s == HttpStatusCode.OK || s == HttpStatusCode.Created || s == HttpStatusCode.ServiceUnavailable);
        var away = answers.First(a => a.StatusCode == HttpStatusCode.ServiceUnavailable);
        JsonNode.Parse(await away.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("peer.unavailable");
        away.Headers.RetryAfter.ShouldNotBeNull();
    }

    private async Task EndConnectionsAsync()
    {
        await using var own = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_service.Database.App) { Pooling = false }.ConnectionString
        );
        await own.OpenAsync();
        await using var end = new NpgsqlCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()",
            own
        );
        await end.ExecuteNonQueryAsync();
    }
}
