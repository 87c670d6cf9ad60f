using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Hosting.Data;
using Platform.Hosting.Tests.Notes;
using Platform.LocalStack;
using Platform.Testing.Services;

namespace Platform.Hosting.Tests;

public sealed class AccessTests : IAsyncLifetime
{
    private NotesService _service = null!;

    public async ValueTask InitializeAsync() => _service = await NotesService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("county-officer@622921", "622921", HttpStatusCode.Created)]
    [InlineData("county-officer@622921", "622921100", HttpStatusCode.Created)]
    [InlineData("county-officer@6229", "622921100200", HttpStatusCode.Created)]
    [InlineData("county-officer@622921", "6229", HttpStatusCode.Forbidden)]
    [InlineData("county-officer@622921", "622922", HttpStatusCode.Forbidden)]
    [InlineData("county-officer@6229", "6228", HttpStatusCode.Forbidden)]
    [InlineData("auditor@622921", "622921", HttpStatusCode.Forbidden)]
    [InlineData("village-officer@622921", "622921", HttpStatusCode.Forbidden)]
    [InlineData("service@*", "622921", HttpStatusCode.Forbidden)]
    [InlineData("county-officer@62292", "622921", HttpStatusCode.Forbidden)]
    [InlineData("county-officer@622921", "62292", HttpStatusCode.BadRequest)]
    public async Task A_role_counts_at_its_place_and_below_and_nowhere_else(string grant, string place, HttpStatusCode expected)
    {
        using var caller = _service.As(grant);
        var answer = await caller.PostAsJsonAsync($"/v1/divisions/{place}/notes", new { text = "x" });
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_writing_route_without_a_role_is_refused_to_every_caller()
    {
        using var admin = _service.As("city-admin@*", "county-officer@6229");
        (await admin.PostAsJsonAsync("/v1/divisions/622921/notes/unguarded", new { text = "x" })).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Without_a_token_or_with_a_forged_one_the_answer_is_401_with_problem_details()
    {
        using var nobody = new HttpClient { BaseAddress = _service.Address };
        var answer = await nobody.GetAsync("/v1/divisions/622921/notes");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("auth.required");
        nobody.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.For("x", "city-admin@*")[..^4] + "AAAA");
        (await nobody.GetAsync("/v1/divisions/622921/notes")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task While_the_issuers_keys_can_not_be_read_a_caller_is_asked_to_try_again_not_to_sign_in()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}/");
        await using var started = await NotesService.StartAsync(issuer: address);
        using var caller = started.As("county-officer@622921");
        var unavailable = await caller.GetAsync("/v1/divisions/622921/notes");
        unavailable.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        unavailable.Headers.RetryAfter.ShouldNotBeNull();
        JsonNode.Parse(await unavailable.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("peer.unavailable");
        (await caller.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await using (await Issuer.StartAsync(address))
        {
            (await caller.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await caller.GetAsync("/v1/divisions/622921/notes")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_partner_needs_the_scope_of_the_collection_besides_its_place()
    {
        using var reader = new HttpClient { BaseAddress = _service.Address };
        reader.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.ForPartner("partner-1", "notes:read", "622921"));
        (await reader.GetAsync("/v1/divisions/622921/notes")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.GetAsync("/v1/divisions/622922/notes")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("622921", "622921100", HttpStatusCode.Created)]
    [InlineData("622921100", "622921100", HttpStatusCode.Forbidden)]
    [InlineData("6229", "622921", HttpStatusCode.Forbidden)]
    public async Task A_writing_partner_may_do_at_most_what_the_officer_of_its_place_may(string let, string place, HttpStatusCode expected)
    {
        using var writer = new HttpClient { BaseAddress = _service.Address };
        writer.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.ForPartner("partner-1", "notes:write", let));
        (await writer.PostAsJsonAsync($"/v1/divisions/{place}/notes", new { text = "x" })).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_database_shows_a_query_without_scope_only_the_callers_places()
    {
        await _service.InsideAsync(async db =>
        {
            db.Add(new Note { Division = Core.DivisionCode.Parse("622921100"), Text = "mine" });
            db.Add(new Note { Division = Core.DivisionCode.Parse("622922100"), Text = "theirs" });
            return await db.SaveChangesAsync();
        });
        using var county = _service.As("county-officer@622921");
        (await county.GetFromJsonAsync<string[]>("/v1/divisions/622921/notes")).ShouldBe(["mine"]);
    }

    [Fact]
    public async Task Every_change_leaves_an_audit_entry_that_the_service_itself_can_not_remove()
    {
        using var county = _service.As("county-officer@622921");
        var created = await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "x" });
        county.DefaultRequestHeaders.IfMatch.ParseAdd("\"1\"");
        (await county.PutAsJsonAsync(created.Headers.Location, new { text = "y" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var trail = await _service.InsideAsync(db => db.Set<AuditEntry>().Where(a => a.Actor == "user-1").OrderBy(a => a.Id).ToListAsync());
        trail.Select(a => a.Action).ShouldBe(["created", "changed"]);
        trail[1].Before.ShouldBe(trail[0].After);
        trail[1].After.ShouldNotBe(trail[1].Before);
        await Should.ThrowAsync<PostgresException>(() => _service.InsideAsync(db => db.Set<AuditEntry>().ExecuteDeleteAsync()));
    }
}
