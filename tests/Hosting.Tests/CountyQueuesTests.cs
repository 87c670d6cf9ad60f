using Platform.Hosting.Tests.Notes;
using RabbitMQ.Client;

namespace Platform.Hosting.Tests;

public sealed class CountyQueuesTests : IDisposable
{
    private readonly string placement = Path.GetTempFileName();

    [Fact]
    public async Task A_county_is_given_its_own_consumers_and_back_to_the_pool_while_its_events_go_on()
    {
        var ct = TestContext.Current.CancellationToken;
        await Place("""{ "version": "1" }""");
        await using var pool = await NotesService.Start(more: [$"--Placement:File={placement}"]);
        var told = await pool.Tell(3);
        await Consumers(pool, 1);

        await Place(
            """{ "version": "2", "counties": { "622921": { "dedicated": true, "services": { "notes": ["http://127.0.0.1:9/"] } } } }"""
        );
        await Consumers(pool, 0);
        told.AddRange(await pool.Tell(3)); // nobody there yet: they wait in the queue
        await using (await pool.Replica($"--Placement:File={placement}", "--Platform:Serves:0=622921"))
        {
            await Consumers(pool, 1);
            (await pool.Effects(e => e.Count >= 6)).Select(e => e.EventId).ShouldBe(told, ignoreOrder: true);

            var writing = Task.Run(() => pool.Tell(40), ct);
            await Place("""{ "version": "3" }""");
            told.AddRange(await writing);
        }

        (await pool.Effects(e => e.Count >= told.Count)).Select(e => e.EventId).ShouldBe(told, ignoreOrder: true);
        await Consumers(pool, 1);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_leaves_the_last_one_in_force()
    {
        await Place(
            """{ "version": "1", "counties": { "622921": { "dedicated": true, "services": { "notes": ["http://127.0.0.1:9/"] } } } }"""
        );
        await using var pool = await NotesService.Start(more: [$"--Placement:File={placement}"]);
        await Place("""{ "version": "2", "counties": { "622921": """);
        var told = await pool.Tell(1, "622922"); // not listed: by the ordinary queue
        (await pool.Effects(e => e.Count >= 1)).Select(e => e.EventId).ShouldBe(told);
        File.Delete(placement);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        (await ConsumersOf(pool)).ShouldBe(0u);
        await Place("""{ "version": "3" }""");
        await Consumers(pool, 1);
    }

    public void Dispose() => File.Delete(placement);

    private Task Place(string plan) => File.WriteAllTextAsync(placement, plan);

    private static async Task Consumers(NotesService service, uint wanted)
    {
        for (var attempt = 0; await ConsumersOf(service) != wanted; attempt++)
        {
            attempt.ShouldBeLessThan(150, $"{wanted} consumers");
            await Task.Delay(100);
        }
    }

    private static async Task<uint> ConsumersOf(NotesService service)
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
