using System.Net.Http.Json;

namespace Platform.Cli.Counties;

/// <summary>What a gateway says of itself to this machine, or on the port that is not published.</summary>
internal sealed class GatewayView(Uri address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public Task<string> MetricsAsync(CancellationToken ct) => _http.GetStringAsync(new Uri(address, "metrics"), ct);

    public Task<View> SeenAsync(CancellationToken ct) => SeenAsync(_http, address, ct);

    public static async Task<View> SeenAsync(HttpClient http, Uri gateway, CancellationToken ct) =>
        (await http.GetFromJsonAsync<View>(new Uri(gateway, "placement"), ct))!;

    /// <summary>Waits until the gateway follows this version of the placement and the condition holds.</summary>
    public Task UntilAsync(string version, Func<IReadOnlyDictionary<string, County>, bool> holds, string what, CancellationToken ct) =>
        Polling.HoldsAsync(
            async () => await SeenAsync(ct) is var seen && seen.Version == version && holds(seen.Counties),
            Patience,
            () => $"网关未跟上：{what}。The gateway did not follow within {Patience.TotalSeconds} s: {what}.",
            ct
        );

    public void Dispose() => _http.Dispose();

    /// <param name="Writes">Writes still under way.</param>
    /// <param name="Own">Services answered by the county's own deployments.</param>
    internal sealed record County(string Cell, bool Moving, int Writes, IReadOnlyList<string> Own);

    internal sealed record View(string Version, Dictionary<string, County> Counties);
}
