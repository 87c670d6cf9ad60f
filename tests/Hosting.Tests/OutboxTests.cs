using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Hosting.Messaging;
using Platform.Hosting.Tests.Notes;
using Platform.LocalStack;

namespace Platform.Hosting.Tests;

public sealed class OutboxTests
{
    [Fact]
    public async Task An_event_takes_effect_once_its_change_is_committed()
    {
        await using var service = await NotesService.StartAsync();
        var published = await service.PublishEventsAsync(3);
        (await service.EffectsAsync(e => e.Count >= 3)).Select(e => e.EventId).ShouldBe(published, ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_commit_nor_after_a_rollback()
    {
        await using var service = await NotesService.StartAsync();
        await service.InsideAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Publish(NotesService.Milestone("622921", "never"));
            await db.SaveChangesAsync();
            (await service.InsideAsync(other => other.Effects.CountAsync())).ShouldBe(0);
            await transaction.RollbackAsync();
            return 0;
        });
        var after = await service.PublishEventsAsync(1);
        (await service.EffectsAsync(e => e.Count >= 1)).Select(e => e.EventId).ShouldBe(after);
        (await service.InsideAsync(db => db.Set<OutboxEvent>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_relay_that_dies_between_publish_and_commit_sends_again_and_the_effect_happens_once()
    {
        await using var service = await NotesService.StartAsync();
        // The first attempt to mark rows as sent fails in the database: published, confirmed, never committed.
        await ExecuteAsync(
            service.Database.Owner,
            """
            create sequence failures;
            grant usage on sequence failures to public;
            create function fail_once() returns trigger language plpgsql as $$
              begin if nextval('failures') = 1 then raise exception 'died'; end if; return new; end $$;
            create trigger fail_once before update on outbox for each row execute function fail_once();
            """
        );
        var published = await service.PublishEventsAsync(1);
        await service.EffectsAsync(e => e.Count >= 1);
        await SentAsync(service, 1);
        (await service.EffectsAsync(_ => true)).Select(e => e.EventId).ShouldBe(published);
        (await ScalarAsync(service.Database.Owner, "select last_value from failures")).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Two_replicas_share_the_work_and_every_event_takes_effect_once()
    {
        await using var one = await NotesService.StartAsync();
        await using var two = await one.ReplicaAsync();
        var published = await Task.WhenAll(one.PublishEventsAsync(150), two.PublishEventsAsync(150));
        var effects = await one.EffectsAsync(e => e.Count >= 300);
        effects.Select(e => e.EventId).ShouldBe(published.SelectMany(t => t), ignoreOrder: true);
        await SentAsync(one, 300);
    }

    [Fact]
    public async Task What_is_committed_while_the_broker_is_down_takes_effect_when_it_is_back()
    {
        var options = new LocalRabbitMqOptions
        {
            Folder = Path.Combine(Path.GetTempPath(), $"platform-test-broker-{Guid.NewGuid():N}"),
            Password = GeneratedPassword.New(),
        };
        await using var broker = await LocalRabbitMq.StartAsync(options);
        var address = (await broker.AddVirtualHostAsync("notes")).ToString();
        await using var service = await NotesService.StartAsync(address);
        var before = await service.PublishEventsAsync(2);
        await service.EffectsAsync(e => e.Count >= 2);

        await broker.ControlAsync(["stop_app"]);
        using var anybody = new HttpClient { BaseAddress = service.Address };
        (await anybody.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK); // who is not ready gets no requests
        var during = await service.PublishEventsAsync(5);

        await broker.ControlAsync(["start_app"]);
        (await service.EffectsAsync(e => e.Count >= 7)).Select(e => e.EventId).ShouldBe(before.Concat(during), ignoreOrder: true);
    }

    private static async Task SentAsync(NotesService service, int count)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await service.InsideAsync(db => db.Set<OutboxEvent>().CountAsync(e => e.SentAt != null)) == count)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The outbox was not emptied.");
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> ScalarAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
