using Platform.Hosting.Tests.Notes;
using RabbitMQ.Client;

namespace Platform.Hosting.Tests;

public sealed class CountyQueuesTests : IDisposable
{
    private readonly string _placement = Path.GetTempFileName();

    [Fact]
    public async Task A_county_is_given_its_own_consumers_and_back_to_the_pool_while_its_events_go_on()
    {
        var ct = TestContext.Current.CancellationToken;
        await PlaceAsync("""{ "version": "1" }""");
        await using var pool = await NotesService.StartAsync(more: [$"--Placement:File={_placement}"]);
        var published = await pool.PublishEventsAsync(3);
        await ConsumersAsync(pool, 1);

        await PlaceAsync(
            """{ "version": "2", "counties": { "622921": { "dedicated": true, "services": { "notes": ["http://127.0.0.1:9/"] } } } }"""
        );
        await ConsumersAsync(pool, 0);
        published.AddRange(await pool.PublishEventsAsync(3)); // no consumer yet: they wait in the queue
        await using (await pool.ReplicaAsync($"--Placement:File={_placement}", "--Platform:Serves:0=622921"))
        {
            await ConsumersAsync(pool, 1);
            (await pool.EffectsAsync(e => e.Count >= 6)).Select(e => e.EventId).ShouldBe(published, ignoreOrder: true);

            var writing = Task.Run(() => pool.PublishEventsAsync(40), ct);
            await PlaceAsync("""{ "version": "3" }""");
            published.AddRange(await writing);
        }

        (await pool.EffectsAsync(e => e.Count >= published.Count)).Select(e => e.EventId).ShouldBe(published, ignoreOrder: true);
        await ConsumersAsync(pool, 1);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_leaves_the_last_one_in_force()
    {
        await PlaceAsync(
            """{ "version": "1", "counties": { "622921": { "dedicated": true, "services": { "notes": ["http://127.0.0.1:9/"] } } } }"""
        );
        await using var pool = await NotesService.StartAsync(more: [$"--Placement:File={_placement}"]);
        await PlaceAsync("""{ "version": "2", "counties": { "622921": """);
        var published = await pool.PublishEventsAsync(1, "622922"); // not listed: by the ordinary queue
        (await pool.EffectsAsync(e => e.Count >= 1)).Select(e => e.EventId).ShouldBe(published);
        File.Delete(_placement);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        (await ConsumersOfAsync(pool)).ShouldBe(0u);
        await PlaceAsync("""{ "version": "3" }""");
        await ConsumersAsync(pool, 1);
    }

    public void Dispose() => File.Delete(_placement);

    private Task PlaceAsync(string plan) => File.WriteAllTextAsync(_placement, plan);

    private static async Task ConsumersAsync(NotesService service, uint wanted)
    {
        for (var attempt = 0; await ConsumersOfAsync(service) != wanted; attempt++)
        {
            attempt.ShouldBeLessThan(150, $"{wanted} consumers");
            await Task.Delay(100);
        }
    }

    private static async Task<uint> ConsumersOfAsync(NotesService service)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(service.Broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(
            "notes.622921",
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }
        );
        return (await channel.QueueDeclarePassiveAsync("notes.622921")).ConsumerCount;
    }
}
