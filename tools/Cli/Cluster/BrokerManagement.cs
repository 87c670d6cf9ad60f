using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Platform.Cli.Counties;
using Platform.LocalStack;

namespace Platform.Cli.Cluster;

/// <summary>RabbitMQ's management API for one virtual host, as far as the platform needs it.</summary>
internal sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _at;

    public BrokerManagement(Uri url, string vhost, string userName, string password)
    {
        _at = Uri.EscapeDataString(vhost);
        _http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"))
        );
    }

    /// <summary>Of a cell's broker, with the user its services have.</summary>
    public static BrokerManagement Of(MoveCell cell)
    {
        var user = cell.Broker.UserInfo.Split(':').Select(Uri.UnescapeDataString).ToArray();
        var vhost = Uri.UnescapeDataString(cell.Broker.AbsolutePath[1..]);
        return new(cell.Management, vhost.Length == 0 ? "/" : vhost, user[0], user[1]);
    }

    /// <summary>Names of all queues.</summary>
    public async Task<IReadOnlyList<string>> QueuesAsync(CancellationToken ct)
    {
        var queues = await _http.GetFromJsonAsync<List<Named>>($"api/queues/{_at}?columns=name", ct);
        return [.. queues!.Select(q => q.Name)];
    }

    /// <summary>The queue before the policy that sends messages there. What the definitions say and this says is one and the
    /// same.</summary>
    public async Task ApplyAsync(int deliveryLimit, CancellationToken ct)
    {
        await DeclareAsync(BrokerDefinitions.DeadLetters, ct);
        var overview = await _http.GetFromJsonAsync<Overview>("api/overview?columns=rabbitmq_version", ct);
        var version = Version.Parse(overview!.Version.Split('-', '+')[0]);
        var policy = BrokerDefinitions.Policy(deliveryLimit, version);
        await SendAsync(HttpMethod.Put, $"api/policies/{_at}/{BrokerDefinitions.DeadLetters}", policy, ct);
    }

    /// <summary>A copy of a queue with its exchange and its bindings. Idempotent.</summary>
    public async Task CopyQueueAsync(string queue, BrokerManagement from, CancellationToken ct)
    {
        var name = Uri.EscapeDataString(queue);
        var bindings = await from._http.GetFromJsonAsync<Binding[]>($"api/exchanges/{from._at}/{name}/bindings/destination", ct);
        await DeclareAsync(name, ct);
        foreach (var (source, key) in bindings!.Select(b => (b.Source, b.RoutingKey)))
        {
            await SendAsync(
                HttpMethod.Post,
                $"api/bindings/{_at}/e/{Uri.EscapeDataString(source)}/e/{name}",
                new { routing_key = key, arguments = new { } },
                ct
            );
        }
    }

    public Task SetShovelAsync(string name, object shovel, CancellationToken ct) =>
        SendAsync(HttpMethod.Put, $"api/parameters/shovel/{_at}/{Uri.EscapeDataString(name)}", new { value = shovel }, ct);

    /// <summary>Ends it, if there is one.</summary>
    public Task DropShovelAsync(string name, CancellationToken ct) =>
        SendAsync(HttpMethod.Delete, $"api/parameters/shovel/{_at}/{Uri.EscapeDataString(name)}", null, ct);

    public void Dispose() => _http.Dispose();

    // A queue and the exchange of its name before it; the name as a part of a path.
    private async Task DeclareAsync(string name, CancellationToken ct)
    {
        await SendAsync(HttpMethod.Put, $"api/exchanges/{_at}/{name}", BrokerDefinitions.Exchange, ct);
        await SendAsync(HttpMethod.Put, $"api/queues/{_at}/{name}", BrokerDefinitions.Queue, ct);
        await SendAsync(HttpMethod.Post, $"api/bindings/{_at}/e/{name}/q/{name}", new { routing_key = "", arguments = new { } }, ct);
    }

    private async Task SendAsync(HttpMethod method, string path, object? body, CancellationToken ct)
    {
        // A body of known length: the broker's web server takes no chunks.
        using var content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var answer = await _http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode && !(method == HttpMethod.Delete && answer.StatusCode == HttpStatusCode.NotFound))
        {
            throw new CliException($"RabbitMQ {method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
        }
    }

    private sealed record Named(string Name);

    private sealed record Overview([property: System.Text.Json.Serialization.JsonPropertyName("rabbitmq_version")] string Version);

    private sealed record Binding(
        string Source,
        [property: System.Text.Json.Serialization.JsonPropertyName("routing_key")] string RoutingKey
    );
}
