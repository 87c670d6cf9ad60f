using System.Net.Http.Json;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>How often a request waits for the database: counted, not timed, so that a slow machine changes nothing.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private NotesService _first = null!;
    private RoundTrips _trips = null!;
    private NotesService _service = null!;
    private HttpClient _county = null!;

    public async ValueTask InitializeAsync()
    {
        _first = await NotesService.StartAsync();
        await _first.DisposeAsync(); // its database and its queues stay
        _trips = new RoundTrips(_first.Database.App);
        _service = await _first.QuietReplicaAsync(_trips.Database);
        _county = _service.As("county-officer@622921");
    }

    public async ValueTask DisposeAsync()
    {
        _county.Dispose();
        await _service.DisposeAsync();
        await _trips.DisposeAsync();
    }

    [Fact]
    public async Task A_record_is_read_in_one_round_trip()
    {
        var record = (await _county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "x" })).Headers.Location;
        (await EachAsync(() => _county.GetAsync(record))).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_is_read_in_one_round_trip() =>
        (await EachAsync(() => _county.GetAsync("/v1/divisions/622921/notes"))).ShouldBe(1);

    [Fact]
    public async Task A_new_record_its_audit_entry_and_its_event_are_written_in_one_round_trip()
    {
        (await EachAsync(() => _county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "x" }))).ShouldBe(1);
        (
            await EachAsync(() =>
                _service.InsideAsync(async db =>
                {
                    // Nobody here consumes it: on a busy machine the replica would take the events while it is counted.
                    var happened = new PostVacated(Guid.NewGuid(), "bureau-head", "局长", new(2026, 6, 1))
                    {
                        Division = DivisionCode.Parse("622921"),
                    };
                    db.Add(new Note { Division = happened.Division, Text = "vacated" });
                    db.Publish(happened);
                    return await db.SaveChangesAsync();
                })
            )
        ).ShouldBe(1);
    }

    // The key is taken and looked up, the change written, the answer kept and all of it committed.
    [Fact]
    public async Task A_repeatable_write_takes_three_round_trips() =>
        (
            await EachAsync(() =>
                _county.SendAsync(
                    new HttpRequestMessage(HttpMethod.Post, "/v1/divisions/622921/notes")
                    {
                        Content = JsonContent.Create(new { text = "x" }),
                        Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
                    }
                )
            )
        ).ShouldBe(3);

    // The record is read, the change written, and committed when it is known that it met the record as it was read.
    [Fact]
    public async Task A_changed_record_is_written_in_two_round_trips_beside_its_read()
    {
        var record = (await _county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "x" })).Headers.Location;
        _county.DefaultRequestHeaders.IfMatch.ParseAdd("*");
        var n = 0;
        (await EachAsync(() => _county.PutAsJsonAsync(record, new { text = $"y{n++}" }))).ShouldBe(3);
    }

    // The transaction is opened and the inbox row written, the effect written, and committed.
    [Fact]
    public async Task A_message_is_consumed_in_three_round_trips()
    {
        await DeliverAsync(5);
        await _service.EffectsAsync(e => e.Count >= 5);
        var before = _trips.Count;
        await DeliverAsync(20);
        for (var attempt = 0; attempt < 300 && _trips.Count - before < 60; attempt++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(500);
        (_trips.Count - before).ShouldBe(60);
        (await _service.EffectsAsync(e => e.Count >= 25)).Count.ShouldBe(25);
    }

    [Fact]
    public async Task An_idle_service_asks_its_database_less_than_once_a_second()
    {
        await using var counter = new RoundTrips(_first.Database.App);
        await using var idle = await _first.ReplicaAsync($"--ConnectionStrings:Database={counter.Database}");
        await Task.Delay(TimeSpan.FromSeconds(5)); // what it does once, at its start
        var before = counter.Count;
        await Task.Delay(TimeSpan.FromSeconds(20));
        (counter.Count - before).ShouldBeLessThanOrEqualTo(20);
    }

    private async Task DeliverAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await InboxTests.DeliverAsync(_service.Broker, NotesService.Milestone("622921", "pilot"), "notes.622921");
        }
    }

    // Of requests one after the other, when connection and statements are there.
    private async Task<double> EachAsync<T>(Func<Task<T>> ask)
    {
        for (var i = 0; i < 5; i++)
        {
            Check(await ask());
        }

        var before = _trips.Count;
        for (var i = 0; i < 20; i++)
        {
            Check(await ask());
        }

        return (_trips.Count - before) / 20.0;

        static void Check(T answer) => (answer as HttpResponseMessage)?.EnsureSuccessStatusCode();
    }
}
