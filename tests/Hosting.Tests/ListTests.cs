using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>Lists of records: pages, orders, ids, totals and what changed since.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private const string Long = "2020-01-01T00:00:00Z";
    private NotesService _service = null!;
    private HttpClient _county = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await NotesService.StartAsync();
        _county = _service.As("county-officer@622921");
    }

    public async ValueTask DisposeAsync()
    {
        _county.Dispose();
        await _service.DisposeAsync();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("-text")]
    [InlineData("updatedAt")]
    [InlineData("-updatedAt")]
    [InlineData("division")]
    [InlineData("-division")]
    public async Task Pages_in_any_order_give_every_record_once(string sort)
    {
        string[] texts = ["乙\n行", "甲", "a", "b", "a", "c", ""];
        await _service.InsideAsync(async db =>
        {
            db.AddRange(texts.Select(text => new Note { Division = DivisionCode.Parse("622921100"), Text = text }));
            return await db.SaveChangesAsync();
        });
        var whole = Texts(await PageAsync($"sort={sort}&limit=500"));
        var (read, cursor) = (new List<string>(), "");
        do
        {
            var page = await PageAsync($"sort={sort}&limit=2{cursor}");
            read.AddRange(Texts(page));
            cursor = page["nextCursor"] is { } next ? $"&cursor={Uri.EscapeDataString(next.GetValue<string>())}" : null;
        } while (cursor is not null);
        read.ShouldBe(whole);
        read.Order(StringComparer.Ordinal).ShouldBe(texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_total_is_counted_when_it_is_asked_for()
    {
        await AddAsync("eins", "zwei", "drei");
        (await PageAsync("limit=1&q=ei&total=true"))["total"]!.GetValue<int>().ShouldBe(3);
        (await PageAsync("limit=1&q=w&total=true"))["total"]!.GetValue<int>().ShouldBe(1);
        (await PageAsync("limit=1")).ContainsKey("total").ShouldBeFalse();
    }

    [Fact]
    public async Task Records_are_read_by_their_ids_and_only_inside_the_place()
    {
        var (first, second) = (await AddAsync("one"), await AddAsync("two"));
        var elsewhere = await _service.InsideAsync(async db =>
        {
            var note = new Note { Division = DivisionCode.Parse("622922"), Text = "elsewhere" };
            db.Add(note);
            await db.SaveChangesAsync();
            return note.Id;
        });
        Texts(await PageAsync($"ids={second[0]},{elsewhere},{Guid.NewGuid()}")).ShouldBe(["two"]);
        Texts(await PageAsync($"ids={first[0]},{second[0]}&sort=-text")).ShouldBe(["two", "one"]);
        await RefusedAsync($"ids={string.Join(',', Enumerable.Range(0, 201).Select(_ => Guid.NewGuid()))}", "field.count");
        await RefusedAsync("ids=x", "field.format");
        await RefusedAsync("ids=", "field.count");
    }

    [Fact]
    public async Task An_order_that_does_not_exist_is_refused_with_those_that_do()
    {
        var refused = await RefusedAsync("sort=txt", "request.invalid");
        refused["errors"]![0]!["message"]!.GetValue<string>().ShouldContain("text");
        await AddAsync("a", "b");
        var cursor = Uri.EscapeDataString((await PageAsync("limit=1&sort=text"))["nextCursor"]!.GetValue<string>());
        await RefusedAsync($"limit=1&sort=-text&cursor={cursor}", "page.cursor-malformed");
    }

    [Fact]
    public async Task Who_follows_changes_ends_with_exactly_the_list()
    {
        var ids = await AddAsync([.. Enumerable.Range(0, 7).Select(i => $"follow {i}")]);
        Dictionary<Guid, string> known = [];
        var since = await FollowAsync(known, Long, "follow");
        known.Keys.ShouldBe(ids, ignoreOrder: true);

        await _service.InsideAsync(async db =>
        {
            var notes = await db.Notes.Where(n => ids.Contains(n.Id)).OrderBy(n => n.Id).ToListAsync();
            notes[0].Text = "follow changed";
            notes[1].Text = "no longer what is searched for";
            notes[2].Division = DivisionCode.Parse("622922");
            db.Remove(notes[3]);
            db.Remove(notes[4]);
            return await db.SaveChangesAsync();
        });
        await AddAsync("follow new", "other");
        await _service.InsideAsync(db =>
            db.Notes.Where(n => n.Id == ids[5]).ExecuteUpdateAsync(s => s.SetProperty(n => n.Text, "follow all"))
        );
        since = await FollowAsync(known, since, "follow");

        known.Values.ShouldBe(["follow 6", "follow all", "follow changed", "follow new"], ignoreOrder: true);
        known.Keys.ShouldBe((await PageAsync("q=follow&limit=500"))["items"]!.AsArray().Select(i => i!["id"]!.GetValue<Guid>()), true);

        await _service.InsideAsync(async db =>
        {
            (await db.Notes.SingleAsync(n => n.Id == ids[2])).Division = DivisionCode.Parse("622921");
            return await db.SaveChangesAsync();
        });
        await FollowAsync(known, since, "follow");
        known.ShouldContainKey(ids[2]);
    }

    [Fact]
    public async Task A_change_of_a_long_transaction_is_not_missed()
    {
        await using var connection = new NpgsqlConnection(_service.Database.App);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var late = connection.CreateCommand())
        {
            late.CommandText = """
                select set_config('platform.places', '*', true);
                insert into notes (id, division, version, text) values (gen_random_uuid(), '622921', 1, 'late')
                """;
            await late.ExecuteNonQueryAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(7));
        Dictionary<Guid, string> known = [];
        var since = await FollowAsync(known, Long, "late");
        known.ShouldBeEmpty();
        await transaction.CommitAsync();
        await FollowAsync(known, since, "late");
        known.Values.ShouldBe(["late"]);
    }

    [Fact]
    public async Task A_list_that_did_not_change_is_not_sent_again()
    {
        var id = (await AddAsync("tagged"))[0];
        using var first = await _county.GetAsync("/v1/divisions/622921/notes/pages?q=tagged");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/divisions/622921/notes/pages?q=tagged");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await _county.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await _service.InsideAsync(db =>
            db.Notes.Where(n => n.Id == id).ExecuteUpdateAsync(s => s.SetProperty(n => n.Text, "tagged anew"))
        );
        using var changed = new HttpRequestMessage(HttpMethod.Get, "/v1/divisions/622921/notes/pages?q=tagged");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await _county.SendAsync(changed)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<List<Guid>> AddAsync(params string[] texts)
    {
        var ids = new List<Guid>();
        foreach (var text in texts)
        {
            var made = await (
                await _county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text })
            ).Content.ReadFromJsonAsync<JsonObject>();
            DateTimeOffset.UtcNow.Subtract(made!["updatedAt"]!.GetValue<DateTimeOffset>()).ShouldBeLessThan(TimeSpan.FromMinutes(1));
            ids.Add(made["id"]!.GetValue<Guid>());
        }

        return ids;
    }

    private async Task<string> FollowAsync(Dictionary<Guid, string> known, string since, string q)
    {
        for (var cursor = ""; ; )
        {
            var page = await PageAsync($"q={q}&since={since}&limit=2{cursor}");
            foreach (var item in page["items"]!.AsArray())
            {
                known[item!["id"]!.GetValue<Guid>()] = item["text"]!.GetValue<string>();
            }

            foreach (var removed in page["removed"]!.AsArray())
            {
                known.Remove(removed!["id"]!.GetValue<Guid>());
            }

            if (page["nextCursor"] is not { } next)
            {
                return page["nextSince"]!.GetValue<string>();
            }

            cursor = $"&cursor={Uri.EscapeDataString(next.GetValue<string>())}";
        }
    }

    private async Task<JsonObject> RefusedAsync(string query, string code)
    {
        using var answer = await _county.GetAsync($"/v1/divisions/622921/notes/pages?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        problem["code"]!.GetValue<string>().ShouldBe(code);
        return problem;
    }

    private async Task<JsonObject> PageAsync(string query)
    {
        using var answer = await _county.GetAsync($"/v1/divisions/622921/notes/pages?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static List<string> Texts(JsonObject page) => [.. page["items"]!.AsArray().Select(i => i!["text"]!.GetValue<string>())];
}
