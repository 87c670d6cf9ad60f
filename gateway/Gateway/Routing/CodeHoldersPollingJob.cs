using System.Net;
using System.Net.Http.Headers;
using Gateway.Documents;
using Microsoft.Extensions.Options;
using Platform.Core;
using Platform.Core.Places;
using Platform.Hosting.Http;
using Platform.Hosting.Operations;

namespace Gateway.Routing;

/// <summary>
/// Follows which codes changed hands or ended, as the directory says, two seconds behind at most. While the directory can't be reached,
/// what was last read holds; before it was read once, every code is passed on.
/// </summary>
internal sealed class CodeHoldersPollingJob(
    IHttpClientFactory http,
    IConfiguration settings,
    IOptions<RouteTable> routes,
    TimeProvider clock,
    ILogger<CodeHoldersPollingJob> log
) : PeriodicJob(TimeSpan.FromSeconds(2), clock, log)
{
    private const string Directory = "divisions";
    private EntityTagHeaderValue? _read;

    /// <summary>By code, the earliest first; a code that has always been one place's is not there.</summary>
    public ILookup<DivisionCode, CodeHolder> Known { get; private set; } = Array.Empty<CodeHolder>().ToLookup(h => h.Code);

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!routes.Value.Collections.TryGetValue(Directory, out var row))
        {
            return;
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(new Uri(ProxyRoutes.Address(row.Service, settings)), CodeHolder.Address)
        );
        if (_read is { } tag)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        using var client = http.CreateClient(ServiceDocuments.Client);
        try
        {
            using var answer = await client.SendAsync(request, ct);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                var holders = await answer.Content.ReadFromJsonAsync<List<CodeHolder>>(PlatformJson.Options, ct);
                Known = holders!.OrderBy(h => h.From).ToLookup(h => h.Code);
                _read = answer.Headers.ETag;
            }
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.LogDebug(e, "The directory can't be asked which codes changed");
        }
    }
}
