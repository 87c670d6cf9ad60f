using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Tests.Notes;
using Platform.Testing.Services;

namespace Platform.Hosting.Tests;

/// <summary>A service takes the paths of requests once before it says that it is ready.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task A_service_is_ready_after_its_lists_were_read_once()
    {
        await using var tokens = await TokensAsync();
        await using var first = await NotesService.StartAsync();
        await using var database = NpgsqlDataSource.Create(first.Database.Owner);
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, "lock table notes in access exclusive mode");

        await using var service = await first.ReplicaAsync(
            $"--Auth:Authority={tokens.Urls.First()}",
            "--Auth:ClientId=svc-notes",
            "--Auth:ClientSecret=x"
        );
        using var client = service.As("county-officer@622921");
        await UntilAsync(async () => await WaitingForNotesAsync(database) > 0); // the list is being read
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.ServiceUnavailable);

        await transaction.RollbackAsync();
        await UntilAsync(async () => await StatusAsync(client) == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_can_not_warm_up_is_ready_when_the_time_is_over()
    {
        await using var service = await NotesService.StartAsync(
            null,
            null,
            "--Auth:ClientId=svc-notes",
            $"--Auth:Authority={new Uri("http://127.0.0.1:1/")}",
            "--Platform:WarmUpSeconds=2"
        );
        using var client = service.As("county-officer@622921");
        await UntilAsync(async () => await StatusAsync(client) == HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_warm_up_leaves_nothing_in_the_database()
    {
        await using var service = await NotesService.StartAsync();
        using var client = service.As("county-officer@622921");
        await UntilAsync(async () => await StatusAsync(client) == HttpStatusCode.OK);
        await using var database = NpgsqlDataSource.Create(service.Database.Owner);
        await using var count = database.CreateCommand("select (select count(*) from outbox) + (select count(*) from audit_entries)");
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private static async Task<WebApplication> TokensAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost(
            "/connect/token",
            () => Results.Json(new { access_token = TestTokens.For("svc-notes", "service@*"), expires_in = 600 })
        );
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        return app;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client) => (await client.GetAsync("/readyz")).StatusCode;

    private static async Task<long> WaitingForNotesAsync(NpgsqlDataSource database)
    {
        await using var waiting = database.CreateCommand(
            "select count(*) from pg_locks where not granted and relation = 'notes'::regclass"
        );
        return (long)(await waiting.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; !await holds(); attempt++)
        {
            attempt.ShouldBeLessThan(300);
            await Task.Delay(100);
        }
    }
}
