using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Gateway.Routing;
using Microsoft.Extensions.Options;

namespace Gateway.Documents;

/// <summary>
/// The services' OpenAPI documents, merged and cached. If a service is down, its last known document stays in, and <c>x-services</c> says
/// so. Before every service has answered once there is no merged document: a part would be taken for the whole API.
/// </summary>
internal sealed class ServiceDocuments(
    IHttpClientFactory http,
    IOptions<RouteTable> routes,
    PublicAddress site,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<ServiceDocuments> log
) : IDisposable
{
    public const string Client = "services";

    /// <summary>When to ask again if a document is missing.</summary>
    public const int RetrySeconds = 5;

    private const string Fresh = "current";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(RetrySeconds);

    private readonly SemaphoreSlim _refreshing = new(1);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private Merged? _merged;

    /// <summary>The merged document; null while a service has not given its own since the gateway started.</summary>
    public async Task<string?> MergedAsync(CancellationToken ct)
    {
        if (Current is { } fresh)
        {
            return fresh;
        }

        await _refreshing.WaitAsync(ct);
        try
        {
            return Current ?? await MergeAsync(ct);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    private string? Current => _merged is { } m && clock.GetUtcNow() < m.Until ? m.Json : null;

    private async Task<string?> MergeAsync(CancellationToken ct)
    {
        var services = routes.Value.Collections.Values.Select(row => row.Service).Distinct(StringComparer.Ordinal).ToList();
        var states = (await Task.WhenAll(services.Select(service => FetchAsync(service, ct)))).ToDictionary(
            s => s.Service,
            s => (JsonNode?)s.State,
            StringComparer.Ordinal
        );
        if (!services.TrueForAll(_known.ContainsKey))
        {
            return null;
        }

        var complete = states.Values.All(state => (string?)state!["document"] == Fresh);
        var documents = _known.ToDictionary(k => k.Key, k => (JsonObject)k.Value.Document.DeepClone(), StringComparer.Ordinal);
        var document = PublicDocument.Complete(DocumentMerge.Merge(documents, routes.Value), routes.Value, site);
        document["x-services"] = new JsonObject(states);
        _merged = new Merged(
            document.ToJsonString(Platform.Hosting.Http.PlatformJson.Options),
            clock.GetUtcNow() + (complete ? settings.GetValue<TimeSpan>("Documents:RefreshAfter") : Soon)
        );
        return _merged.Json;
    }

    private async Task<(string Service, JsonObject State)> FetchAsync(string service, CancellationToken ct)
    {
        try
        {
            var address = new Uri(new Uri(ProxyRoutes.Address(service, settings)), "/openapi/v1.json");
            using var client = http.CreateClient(Client);
            var document = JsonNode.Parse(await client.GetStringAsync(address, ct))!.AsObject();
            _known[service] = new Known(document, clock.GetUtcNow());
            return (service, State(Fresh, service));
        }
        catch (Exception e)
            when (e is HttpRequestException or System.Text.Json.JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            log.LogWarning("No OpenAPI document from {Service}: {Cause}", service, e.Message);
            return (service, State("last-known", service));
        }
    }

    private JsonObject State(string state, string service) =>
        new() { ["document"] = state, ["asOf"] = _known.GetValueOrDefault(service)?.At.ToString("O") };

    private sealed record Known(JsonObject Document, DateTimeOffset At);

    private sealed record Merged(string Json, DateTimeOffset Until);
}
