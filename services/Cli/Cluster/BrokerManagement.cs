using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Platform.LocalStack;

namespace Platform.Cli.Cluster;

/// <summary>RabbitMQ's management API, as far as the platform needs it.</summary>
internal sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient _http;

    public BrokerManagement(Uri url, string userName, string password)
    {
        _http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}")));
    }

    /// <summary>The queue before the policy that sends messages there. What the definitions say and this says is one and the same.</summary>
    public async Task ApplyAsync(string vhost, int deliveryLimit, CancellationToken ct)
    {
        var at = Uri.EscapeDataString(vhost);
        const string letters = BrokerDefinitions.DeadLetters;
        await SendAsync(HttpMethod.Put, $"api/exchanges/{at}/{letters}", BrokerDefinitions.Exchange, ct);
        await SendAsync(HttpMethod.Put, $"api/queues/{at}/{letters}", BrokerDefinitions.Queue, ct);
        await SendAsync(HttpMethod.Post, $"api/bindings/{at}/e/{letters}/q/{letters}", new { routing_key = "", arguments = new { } }, ct);
        await SendAsync(HttpMethod.Put, $"api/policies/{at}/{letters}", BrokerDefinitions.Policy(deliveryLimit), ct);
    }

    /// <summary>Names of all queues of a virtual host.</summary>
    public async Task<IReadOnlyList<string>> QueuesAsync(string vhost, CancellationToken ct)
    {
        var queues = await _http.GetFromJsonAsync<List<Named>>($"api/queues/{Uri.EscapeDataString(vhost)}?columns=name", ct);
        return [.. queues!.Select(q => q.Name)];
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string path, object body, CancellationToken ct)
    {
        // A body of known length: the broker's web server takes no chunks.
        using var content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var answer = await _http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode)
        {
            throw new CliException($"RabbitMQ {method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
        }
    }

    private sealed record Named(string Name);
}
