using System.Net.Http.Json;
using Platform.Cli.Installation;

namespace Platform.Cli.Counties;

/// <summary>What the gateway of this installation says of itself to this machine.</summary>
internal sealed class GatewayView(InstallationSettings settings) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { BaseAddress = new Uri(settings.Url), Timeout = TimeSpan.FromSeconds(10) };

    public Task<string> MetricsAsync(CancellationToken ct) => _http.GetStringAsync(new Uri("metrics", UriKind.Relative), ct);

    /// <summary>Waits until the gateway follows this version of the placement and the condition holds.</summary>
    public async Task UntilAsync(string version, Func<IReadOnlyDictionary<string, County>, bool> holds, string what, CancellationToken ct)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(50, ct))
        {
            var seen = (await _http.GetFromJsonAsync<View>(new Uri("placement", UriKind.Relative), ct))!;
            if (seen.Version == version && holds(seen.Counties))
            {
                return;
            }

            if (DateTime.UtcNow > until)
            {
                throw new CliException($"网关未跟上：{what}。The gateway did not follow within {Patience.TotalSeconds} s: {what}.");
            }
        }
    }

    public void Dispose() => _http.Dispose();

    /// <param name="Writes">Writes still under way.</param>
    /// <param name="Own">Services answered by the county's own deployments.</param>
    internal sealed record County(string Cell, bool Moving, int Writes, IReadOnlyList<string> Own);

    private sealed record View(string Version, Dictionary<string, County> Counties);
}
