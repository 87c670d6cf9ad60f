using System.Diagnostics;
using Npgsql;
using Platform.Core.Events;
using Platform.Hosting.Tests.Notes;
using Platform.LocalStack;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.Hosting.Tests;

/// <summary>
/// A consumer waits for a database that is away; nothing that arrived meanwhile becomes a dead letter. What is wrong in itself is tried
/// twice here, within a second, so that an outage of ten seconds is far longer than a consumer that counted its tries would last.
/// </summary>
public sealed class WaitingTests : IAsyncLifetime
{
    private const string Queue = "notes.622921";
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(10);

    private readonly LocalPostgresOptions _options = new()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"platform-test-waiting-{Guid.NewGuid():N}"),
        Password = GeneratedPassword.New(),
        Lifetime = ServerLifetime.UntilStopped,
        Durable = false,
    };

    private DatabaseAccess _database = null!;

    public async ValueTask InitializeAsync() => _database = await EnsureAsync(await LocalPostgres.StartAsync(_options));

    public async ValueTask DisposeAsync()
    {
        await LocalPostgres.StopAsync(_options.Folder);
        Directory.Delete(_options.Folder, recursive: true);
    }

    [Fact]
    public async Task What_was_acknowledged_around_an_outage_of_the_database_acts_once_and_nothing_becomes_a_dead_letter()
    {
        await using var service = await StartAsync();
        var published = await service.PublishEventsAsync(5);

        await LocalPostgres.FindRunning(_options.Folder)!.EndAsync("KILL", TimeSpan.FromSeconds(5));
        published.AddRange(await DeliverAsync(service, 60)); // more than are fetched at once
        await Task.Delay(Outage, TestContext.Current.CancellationToken);
        await LocalPostgres.StartAsync(_options);
        published.AddRange(await service.PublishEventsAsync(5));

        (await service.EffectsAsync(e => e.Count >= published.Count)).Select(e => e.EventId).ShouldBe(published, ignoreOrder: true);
        await ShouldHaveNoErrorsAsync(service);
    }

    [Fact]
    public async Task A_message_that_meets_a_lock_waits_for_its_end()
    {
        await using var service = await StartAsync();
        await using var connection = new NpgsqlConnection(
            (await LocalPostgres.StartAsync(_options)).AdminConnectionString.Replace(
                "Database=postgres",
                "Database=notes",
                StringComparison.Ordinal
            )
        );
        await connection.OpenAsync();
        await ExecuteAsync(connection, "alter role notes_app set lock_timeout = '100ms'");
        NpgsqlConnection.ClearAllPools(); // sessions before have no such limit
        await EndSessionsAsync();

        await ExecuteAsync(connection, "begin; lock table effects in access exclusive mode");
        var published = await DeliverAsync(service, 3);
        await Task.Delay(Outage / 2, TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, "commit");

        (await service.EffectsAsync(e => e.Count >= 3)).Select(e => e.EventId).ShouldBe(published, ignoreOrder: true);
        await ShouldHaveNoErrorsAsync(service);
    }

    [Fact]
    public async Task A_service_that_waits_ends_in_time_and_leaves_its_messages_where_they_were()
    {
        var service = await StartAsync();
        await LocalPostgres.FindRunning(_options.Folder)!.EndAsync("KILL", TimeSpan.FromSeconds(5));
        var published = await DeliverAsync(service, 20);
        await Task.Delay(Outage / 2, TestContext.Current.CancellationToken);
        var began = Stopwatch.GetTimestamp();
        await service.DisposeAsync();
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(25)); // of the 30 a process has

        await using (var connection = await new ConnectionFactory { Uri = new Uri(service.Broker) }.CreateConnectionAsync())
        await using (var channel = await connection.CreateChannelAsync())
        {
            for (var i = 0; i < published.Count; i++)
            {
                // Each end of a consumer counts as one failed delivery, of the twenty that a message has.
                var waiting = (await channel.BasicGetAsync(Queue, autoAck: false)).ShouldNotBeNull();
                var deliveries = waiting.BasicProperties.Headers?.TryGetValue("x-delivery-count", out var count) == true ? count : 0;
                Convert.ToInt32(deliveries, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(1);
            }
        }

        await LocalPostgres.StartAsync(_options);
        await using var again = await service.ReplicaAsync();
        (await again.EffectsAsync(e => e.Count >= published.Count)).Select(e => e.EventId).ShouldBe(published, ignoreOrder: true);
    }

    private Task<NotesService> StartAsync() => NotesService.StartAsync(_database, more: ["--Platform:ConsumerWaitSeconds=1"]);

    private static async Task<List<Guid>> DeliverAsync(NotesService service, int count)
    {
        List<MilestoneReached> happened = [.. Enumerable.Range(0, count).Select(i => NotesService.Milestone("622921", $"pilot {i}"))];
        foreach (var one in happened)
        {
            await InboxTests.DeliverAsync(service.Broker, one, Queue);
        }

        return [.. happened.Select(h => h.EventId)];
    }

    private static async Task ShouldHaveNoErrorsAsync(NotesService service)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(service.Broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await Should.ThrowAsync<OperationInterruptedException>(() => channel.QueueDeclarePassiveAsync($"{Queue}_error"));
    }

    private async Task EndSessionsAsync()
    {
        await using var admin = new NpgsqlConnection((await LocalPostgres.StartAsync(_options)).AdminConnectionString);
        await admin.OpenAsync();
        await ExecuteAsync(admin, "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'notes_app'");
    }

    private static async Task<DatabaseAccess> EnsureAsync(LocalPostgres server) =>
        await Databases.EnsureAsync(server.AdminConnectionString, "notes", GeneratedPassword.New(), GeneratedPassword.New());

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
