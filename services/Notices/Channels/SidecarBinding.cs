using System.Text;
using System.Text.Json.Nodes;

namespace Notices.Channels;

/// <summary>The sidecar's HTTP interface, at the port it tells in <c>DAPR_HTTP_PORT</c>.</summary>
internal sealed class SidecarBinding(IHttpClientFactory clients, IConfiguration configuration) : IOutputBinding
{
    public async Task Invoke(string binding, string operation, ReadOnlyMemory<byte> data, IReadOnlyDictionary<string, string> metadata, CancellationToken ct)
    {
        using var client = clients.CreateClient(HttpCarrier.Client);
        var address = $"http://127.0.0.1:{configuration["DAPR_HTTP_PORT"] ?? "3500"}/v1.0/bindings/{Uri.EscapeDataString(binding)}";
        using var answer = await client.PostAsJsonAsync(address, new { operation, data = Data(data.Span), metadata }, ct);
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
        }
    }

    // A binding is handed JSON as JSON and anything else as a string.
    private static JsonNode? Data(ReadOnlySpan<byte> data) => data is [(byte)'{', ..] ? JsonNode.Parse(data) : JsonValue.Create(Encoding.UTF8.GetString(data));
}
