using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>Repeated and concurrent requests: Idempotency-Key and If-Match.</summary>
public sealed class RepeatTests : IAsyncLifetime
{
    private NotesService _service = null!;

    public async ValueTask InitializeAsync() => _service = await NotesService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_key_whose_first_request_is_still_in_flight_is_refused_and_acts_once()
    {
        using var county = _service.As("county-officer@622921");
        county.DefaultRequestHeaders.Add("Idempotency-Key", "k1");
        var body = new { text = "once", waitMilliseconds = 1500 };
        var slow = county.PostAsJsonAsync("/v1/divisions/622921/notes", body);
        await Task.Delay(500);
        var second = await county.PostAsJsonAsync("/v1/divisions/622921/notes", body);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        JsonNode.Parse(await second.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("idempotency.in-flight");
        (await slow).StatusCode.ShouldBe(HttpStatusCode.Created);
        var third = await county.PostAsJsonAsync("/v1/divisions/622921/notes", body);
        third.Headers.Location.ShouldBe((await slow).Headers.Location);
        (await _service.InsideAsync(db => db.Notes.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_belongs_to_its_caller_and_a_refused_request_may_be_corrected_under_it()
    {
        using var county = _service.As("county-officer@622921");
        county.DefaultRequestHeaders.Add("Idempotency-Key", "k2");
        (await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "ok" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "other" })).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_change_without_If_Match_or_with_an_old_one_is_refused()
    {
        using var county = _service.As("county-officer@622921");
        var created = await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "a" });
        (await county.PutAsJsonAsync(created.Headers.Location, new { text = "b" })).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionRequired
        );
        county.DefaultRequestHeaders.IfMatch.ParseAdd("\"1\"");
        var changed = await county.PutAsJsonAsync(created.Headers.Location, new { text = "b" });
        changed.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await county.PutAsJsonAsync(created.Headers.Location, new { text = "c" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task An_answer_with_a_secret_is_given_once_and_its_repetition_changes_nothing()
    {
        using var county = _service.As("county-officer@622921");
        county.DefaultRequestHeaders.Add("Idempotency-Key", "k3");
        var first = await county.PostAsJsonAsync("/v1/divisions/622921/notes/secret", new { text = "s" });
        (await first.Content.ReadAsStringAsync()).ShouldContain("\"s\"");
        var second = await county.PostAsJsonAsync("/v1/divisions/622921/notes/secret", new { text = "s" });
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await second.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await _service.InsideAsync(db => db.Notes.CountAsync())).ShouldBe(1);
    }
}
