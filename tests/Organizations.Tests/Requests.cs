using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Data;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Tests;

/// <summary>What the tests of institutions, posts and officers ask again and again.</summary>
internal static class Requests
{
    public static string Code(this JsonElement problem) => problem.GetProperty("code").GetString()!;

    public static async Task<HttpResponseMessage> Put(this HttpClient client, string path, object body, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return await client.SendAsync(request);
    }

    /// <summary>How many events of these types the outbox holds.</summary>
    public static Task<int> EventsOf(this OrganizationsFixture service, params string[] types) => service.Inside(provider =>
        provider.GetRequiredService<OrganizationsDb>().Set<OutboxEvent>().CountAsync(e => types.Contains(e.Type)));
}
