using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Gateway.Documents;
using Gateway.Routing;
using Platform.Core;

namespace Gateway.Records;

/// <summary>
/// Names of places for pages, asked of the directory with the reader's own token and kept for some minutes. Where the directory does not
/// answer, a page shows the code: a name is a courtesy.
/// </summary>
internal sealed class PlaceNames(IHttpClientFactory http, IConfiguration settings, TimeProvider clock, ILogger<PlaceNames> log)
{
    private const string Directory = "divisions";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Until)> _names = new(StringComparer.Ordinal);

    /// <summary>The place's name; its code if the name is not known.</summary>
    public async Task<string> OfAsync(DivisionCode place, string? token, RouteTable routes, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_names.TryGetValue(place.Value, out var known) && known.Until > now)
        {
            return known.Name;
        }

        if (token is null || !routes.Collections.TryGetValue(Directory, out var row))
        {
            return place.Value;
        }

        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            var address = new Uri(new Uri(ProxyRoutes.Address(row.Service, settings)), $"/v1/divisions/{place}/divisions/by-code/{place}");
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var client = http.CreateClient(ServiceDocuments.Client);
            using var answer = await client.SendAsync(request, patience.Token);
            var name = answer.IsSuccessStatusCode
                ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync(patience.Token)).RootElement.GetProperty("name").GetString()
                : null;
            _names[place.Value] = (name ?? place.Value, now + Kept);
            return name ?? place.Value;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or OperationCanceledException)
        {
            log.LogDebug(e, "No name for {Place}", place);
            return place.Value;
        }
    }
}
