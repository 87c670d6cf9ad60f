using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Platform.Testing.Services;

/// <summary>Requests that say what they expect, so that a test reads as what happens.</summary>
public static class Answers
{
    /// <summary>Posts a body, or an empty one.</summary>
    public static async Task<JsonNode> PostsAsync(
        this HttpClient caller,
        string path,
        object? body = null,
        HttpStatusCode expected = HttpStatusCode.OK
    ) => await ReadAsync(await caller.PostAsJsonAsync(path, body ?? new { }), expected);

    /// <summary>Puts a body over any version.</summary>
    public static async Task<JsonNode> PutsAsync(
        this HttpClient caller,
        string path,
        object body,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.ParseAdd("*");
        return await ReadAsync(await caller.SendAsync(request), expected);
    }

    /// <summary>Gets a record or a list.</summary>
    public static async Task<JsonNode> GetsAsync(this HttpClient caller, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await caller.GetAsync(path), expected);

    /// <summary>Refused with this code.</summary>
    public static async Task RefusesAsync(
        this HttpClient caller,
        string path,
        object body,
        string code,
        HttpStatusCode status = HttpStatusCode.Conflict
    ) => (await caller.PostsAsync(path, body, status)).Text("code").ShouldBe(code);

    /// <summary>Sends six equal requests at once: one creates, the others are refused with this code, naming <paramref name="says"/>;
    /// answers what was created.</summary>
    public static async Task<JsonNode> OnceAsync(this HttpClient caller, string path, object body, string code, string says = "")
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => caller.PostAsJsonAsync(path, body)));
        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)]);
        foreach (var refused in answers.Where(a => a.StatusCode == HttpStatusCode.Conflict))
        {
            var problem = await ReadAsync(refused, HttpStatusCode.Conflict);
            problem.Text("code").ShouldBe(code);
            problem.Text("title").ShouldContain(says);
        }

        return await ReadAsync(answers.Single(a => a.StatusCode == HttpStatusCode.Created), HttpStatusCode.Created);
    }

    /// <summary>Uploads a file as a form.</summary>
    public static async Task<JsonNode> UploadsAsync(
        this HttpClient caller,
        string division,
        string name,
        byte[] content,
        HttpStatusCode expected = HttpStatusCode.Created
    )
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await ReadAsync(await caller.PostAsync($"/v1/divisions/{division}/files", form), expected);
    }

    /// <summary>A sheet as people paste it.</summary>
    public static async Task<JsonNode> ImportsAsync(
        this HttpClient caller,
        string path,
        string csv,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var sheet = new StringContent(csv, Encoding.UTF8, "text/csv");
        return await ReadAsync(await caller.PostAsync(path, sheet), expected);
    }

    /// <summary>Posts a body and leaves the answer as it is.</summary>
    public static Task<HttpResponseMessage> PostAsync(this HttpClient caller, string path, object body) =>
        caller.PostAsJsonAsync(path, body);

    /// <summary>An action on a record that the caller saw at a version.</summary>
    public static Task<HttpResponseMessage> PostAsync(this HttpClient caller, string path, object body, int version) =>
        caller.SendAsync(HttpMethod.Post, path, body, version);

    /// <summary>Puts a body over a version, or (null) without saying which one was read.</summary>
    public static Task<HttpResponseMessage> PutAsync(this HttpClient caller, string path, object body, int? version) =>
        caller.SendAsync(HttpMethod.Put, path, body, version);

    /// <summary>The JSON of an answer, if its status is the expected one.</summary>
    public static Task<JsonNode> JsonAsync(this HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK) =>
        ReadAsync(answer, expected);

    /// <summary>The JSON of an answer that is to come, if its status is the expected one.</summary>
    public static async Task<JsonNode> JsonAsync(this Task<HttpResponseMessage> sending, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await sending, expected);

    private static async Task<HttpResponseMessage> SendAsync(
        this HttpClient caller,
        HttpMethod method,
        string path,
        object body,
        int? version
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return await caller.SendAsync(request);
    }

    /// <summary>The answer's JSON, if its status is the expected one.</summary>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>A member that is text.</summary>
    public static string Text(this JsonNode node, string member) => node.Member(member).GetValue<string>();

    /// <summary>A member that is an integer.</summary>
    public static int Number(this JsonNode node, string member) => node.Member(member).GetValue<int>();

    /// <summary>A member of every item of a list or a page.</summary>
    public static List<string> Each(this JsonNode list, string member) =>
        [.. (list as JsonArray ?? list["items"]!.AsArray()).Select(i => i!.Text(member))];

    /// <summary>The identity of a record.</summary>
    public static Guid Id(this JsonNode record) => record.Member("id").GetValue<Guid>();

    /// <summary>The records of a page.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode page) => page.Member("items").Nodes();

    /// <summary>The items of an array.</summary>
    public static IEnumerable<JsonNode> Nodes(this JsonNode list) => list.AsArray().Select(i => i!);

    /// <summary>A member that must be there and not null.</summary>
    public static JsonNode Member(this JsonNode node, string member) =>
        node[member] ?? throw new ArgumentException($"'{member}' is missing or null in {node.ToJsonString()}", nameof(member));
}
