using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RescueTeams.Tests;

/// <summary>What the tests ask again and again.</summary>
internal static class Requests
{
    private static int _number = 10_000_000;

    public static async Task<JsonNode> EstablishAsync(this HttpClient client, string place, string level, string name, object? more = null)
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

    public static async Task<JsonNode> JoinAsync(this HttpClient client, JsonNode team, object person, object? more = null)
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
