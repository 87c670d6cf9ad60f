using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Hosting.Protos;
using Platform.Testing.Services;
using Reports.Data;
using Reports.Features.Rebuilds;

namespace Reports.Tests;

/// <summary>
/// The reports service on real PostgreSQL and RabbitMQ. It publishes the events to itself: they go through its outbox, the broker and its
/// queues, and stay in its journal, as another service's would.
/// </summary>
public class ReportsFixture() : ServiceFixture<Program, ReportsDb>("reports")
{
    /// <summary>Publishes events and waits until the service has taken all of them.</summary>
    public async Task PublishEventsAsync(params IEnumerable<PlatformEvent> events)
    {
        var published = events.ToList();
        await InsideAsync(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            published.ForEach(db.Publish);
            return await db.SaveChangesAsync();
        });
        await TakenAsync(published);
    }

    /// <summary>Waits until the inbox holds all the events.</summary>
    public async Task TakenAsync(IReadOnlyList<PlatformEvent> events)
    {
        for (var end = DateTime.UtcNow.AddMinutes(4); ; )
        {
            var missing =
                events.Count
                - (int)
                    await ScalarAsync<long>("select count(*) from inbox where event_id = any($1)", events.Select(e => e.EventId).ToArray());
            if (missing == 0)
            {
                return;
            }

            DateTime.UtcNow.ShouldBeLessThan(end, $"{missing} of {events.Count} events were not taken in time");
            await Task.Delay(50);
        }
    }

    /// <summary>Makes all facts again from its own journal, which a peer reads over gRPC.</summary>
    public Task<(long Events, long Facts)> RebuildAsync() => RebuildAsync([this]);

    /// <summary>The same from the journals of several services.</summary>
    public Task<(long Events, long Facts)> RebuildAsync(IEnumerable<ReportsFixture> publishing) =>
        new FactsFromJournals(
            Services.GetRequiredService<NpgsqlDataSource>(),
            Services.GetRequiredService<FactWriter>(),
            [.. publishing.Select(p => new EventJournalService.EventJournalServiceClient(p.Peer()))]
        ).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Adds to the journal of the service without publishing.</summary>
    public Task<int> PublishAsync(IEnumerable<PlatformEvent> events) =>
        InsideAsync(services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            events.ToList().ForEach(db.Publish);
            return db.SaveChangesAsync();
        });

    public async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var connection = await Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Services:organizations:Grpc", "http://localhost:1");
    }
}
