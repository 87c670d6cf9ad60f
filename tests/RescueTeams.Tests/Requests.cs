using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace RescueTeams.Tests;

/// <summary>What the tests ask again and again.</summary>
internal static class Requests
{
    private static int _number = 10_000_000;

    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> sending, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, text);
        return JsonDocument.Parse(text.Length == 0 ? "null" : text).RootElement.Clone();
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync(path, body);

    public static async Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object body, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request);
    }

    /// <summary>An action on a record that the caller saw at a version.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object body, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request);
    }

    public static Guid Id(this JsonElement record) => record.GetProperty("id").GetGuid();

    public static string Text(this JsonElement record, string name) => record.GetProperty(name).GetString()!;

    public static int Number(this JsonElement record, string name) => record.GetProperty(name).GetInt32();

    public static IEnumerable<JsonElement> Items(this JsonElement page) => page.GetProperty("items").EnumerateArray();

    public static async Task<JsonElement> EstablishAsync(
        this HttpClient client,
        string place,
        string level,
        string name,
        object? more = null
    )
    {
        var team = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        team["name"] = name;
        return await client
            .PostAsync(
                $"/v1/divisions/{place}/teams",
                new
                {
                    level,
                    team,
                    establishedOn = "2026-03-01",
                }
            )
            .JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>A person who is not recorded yet.</summary>
    public static object Person(string name) => new { name, phone = $"139{Interlocked.Increment(ref _number):00000000}" };

    public static async Task<JsonElement> JoinAsync(this HttpClient client, JsonElement team, object person, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["teamId"] = team.Id();
        body["person"] = JsonSerializer.SerializeToNode(person);
        body["employment"] ??= "part-time";
        body["source"] ??= "militia";
        body["joinedOn"] ??= "2026-03-01";
        return await client.PostAsync($"/v1/divisions/{team.Text("division")}/members", body).JsonAsync(HttpStatusCode.Created);
    }

    public static ByteArrayContent Csv(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return content;
    }
}
