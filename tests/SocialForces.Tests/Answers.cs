using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialForces.Tests;

/// <summary>Requests that say what they expect, so that a test reads as what happens.</summary>
internal static class Answers
{
    public static async Task<JsonNode> Posts(this HttpClient caller, string path, object? body = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        await Read(await caller.PostAsJsonAsync(path, body ?? new { }), expected);

    public static async Task<JsonNode> Puts(this HttpClient caller, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.ParseAdd("*");
        return await Read(await caller.SendAsync(request), expected);
    }

    public static async Task<JsonNode> Gets(this HttpClient caller, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await Read(await caller.GetAsync(path), expected);

    /// <summary>Refused with this code.</summary>
    public static async Task Refuses(this HttpClient caller, string path, object body, string code, HttpStatusCode status = HttpStatusCode.Conflict) =>
        (await caller.Posts(path, body, status)).Text("code").ShouldBe(code);

    public static async Task<JsonNode> Imports(this HttpClient caller, string path, string csv, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var sheet = new StringContent(csv, Encoding.UTF8, "text/csv");
        return await Read(await caller.PostAsync(path, sheet), expected);
    }

    public static async Task<JsonNode> Read(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();

    public static int Number(this JsonNode node, string member) => node[member]!.GetValue<int>();

    public static List<string> Each(this JsonNode list, string member) => [.. (list as JsonArray ?? list["items"]!.AsArray()).Select(i => i!.Text(member))];
}
