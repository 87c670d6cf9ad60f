using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Hosting.Tests.Notes;

namespace Hosting.Tests;

/// <summary>What a caller is answered whose request the framework could not read: our codes, the caller's language, every field.</summary>
public sealed class UnreadableRequestTests : IAsyncLifetime
{
    private const string Notes = "/v1/divisions/622921/notes";
    private NotesService _service = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await NotesService.StartAsync();
        _client = _service.As("county-officer@622921");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _service.DisposeAsync();
    }

    [Fact]
    public async Task Wrong_and_unknown_members_are_named_together()
    {
        var problem = await RefusedAsync(Json("""{ "text": "", "waitMilliseconds": "long", "txt": "a" }"""), HttpStatusCode.BadRequest);
        Fields(problem)
            .ShouldBe([("text", "field.required"), ("waitMilliseconds", "field.format"), ("txt", "field.unknown")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{ \"text\": ", "request.not-json")]
    [InlineData("", "request.body-missing")]
    public async Task A_body_that_is_no_json_is_named_as_such(string body, string code) =>
        ((string?)(await RefusedAsync(Json(body), HttpStatusCode.BadRequest))["code"]).ShouldBe(code);

    [Fact]
    public async Task Another_content_type_is_named()
    {
        var problem = await RefusedAsync(
            new StringContent("text=a", Encoding.UTF8, "application/x-www-form-urlencoded"),
            HttpStatusCode.UnsupportedMediaType
        );
        ((string?)problem["code"]).ShouldBe("request.media-type");
    }

    [Fact]
    public async Task A_parameter_of_the_query_that_does_not_exist_is_refused_with_those_that_do()
    {
        var answer = await _client.GetAsync($"{Notes}/?knd=x");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Fields(problem).ShouldBe([("knd", "field.unknown")]);
    }

    [Theory]
    [InlineData("GET", Notes + "/not-a-uuid", 404, "route.unknown", "a record is a UUID")]
    [InlineData("DELETE", Notes + "/", 405, "method.not-allowed", "does not take DELETE")]
    public async Task An_address_or_a_method_that_does_not_exist_is_refused_with_a_code(
        string method,
        string path,
        int status,
        string code,
        string said
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await _client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        ((string?)problem["code"]).ShouldBe(code);
        ((string?)problem["title"])!.ShouldContain(said);
    }

    [Fact]
    public async Task A_read_answers_HEAD_as_it_answers_GET_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{Notes}/");
        var answer = await _client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    private async Task<JsonObject> RefusedAsync(HttpContent body, HttpStatusCode status)
    {
        var answer = await _client.PostAsync($"{Notes}/", body);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static List<(string?, string?)> Fields(JsonObject problem) =>
        [.. problem["errors"]!.AsArray().Select(e => ((string?)e!["field"], (string?)e["code"]))];
}
