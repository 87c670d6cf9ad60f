using System.Net.Http.Json;
using System.Text.Json;

namespace Organizations.Tests;

/// <summary>What the tests of institutions, posts and officers ask again and again.</summary>
internal static class Requests
{
    public static string Code(this JsonElement problem) => problem.GetProperty("code").GetString()!;

    public static async Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object body, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return await client.SendAsync(request);
    }

    /// <summary>The types of all events the outbox holds about the record at a path, in order.</summary>
    public static async Task<List<string>> EventsOfAsync(this OrganizationsFixture service, string path) =>
        (await service.PublishedEventsAsync(path[(path.LastIndexOf('/') + 1)..])).ConvertAll(e => e.Type);
}
