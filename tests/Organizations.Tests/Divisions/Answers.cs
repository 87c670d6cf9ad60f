using System.Net.Http.Json;
using System.Text.Json;

namespace Organizations.Tests.Divisions;

internal static class Answers
{
    /// <summary>The body as JSON; shows it if the status is another than expected.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response, int status = 200)
    {
        var body = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> response, int status = 200) =>
        await (await response).JsonAsync(status);

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync(path, body);

    public static int Count(this JsonElement result, string outcome) =>
        result.GetProperty("counts").TryGetProperty(outcome, out var count) ? count.GetInt32() : 0;

    public static List<string> Values(this JsonElement page, string member) =>
        [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(member).GetString()!)];
}
