using System.Net;
using Platform.Cli.Counties;

namespace Platform.Cli.Cluster;

/// <summary>
/// A cluster, described by the settings of a Job: the servers of every cell, and the name under which the addresses of all gateways are
/// found. The Kubernetes API is not used.
/// </summary>
internal sealed class ClusterMoveEnvironment : IMoveEnvironment, IDisposable
{
    private const string Cells = "Moves:Cells";

    private readonly Dictionary<string, MoveCell> _cells;
    private readonly DnsEndPoint _gateways;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private ClusterMoveEnvironment(string homes, DnsEndPoint gateways, Dictionary<string, MoveCell> cells) =>
        (Homes, _gateways, _cells) = (homes, gateways, cells);

    public string Homes { get; }

    /// <param name="setting">A setting by its key, as <c>Moves:Homes</c>; null if it is not set.</param>
    public static ClusterMoveEnvironment Of(Func<string, string?> setting)
    {
        var gateways = Required(setting, "Moves:Gateways").Split(':');
        var cells = Enumerable
            .Range(0, int.MaxValue)
            .Select(n => $"{Cells}:{n}")
            .TakeWhile(at => setting($"{at}:Name") is not null)
            .Select(at => Cell(setting, at));
        return new(
            Required(setting, "Moves:Homes"),
            new(gateways[0], int.Parse(gateways[1], System.Globalization.CultureInfo.InvariantCulture)),
            cells.ToDictionary(c => c.Name)
        );
    }

    public Task<MoveCell> CellAsync(string name, CancellationToken ct) =>
        _cells.TryGetValue(name, out var cell)
            ? Task.FromResult(cell)
            : throw new CliException(
                $"没有单元 {name}。No cell {name} with servers of its own in the values; there are: {string.Join(", ", _cells.Keys)}"
            );

    public async Task<IReadOnlyList<GatewayView.County?>> GatewaysAsync(string county, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(_gateways.Host, ct);
        return await Task.WhenAll(
            addresses.Select(async address =>
                (
                    await GatewayView.SeenAsync(_http, new UriBuilder("http", address.ToString(), _gateways.Port).Uri, ct)
                ).Counties.GetValueOrDefault(county)
            )
        );
    }

    public Task ArrivedAsync(string county, string cell, CancellationToken ct) => Task.CompletedTask; // the values are the operator's

    public void Dispose() => _http.Dispose();

    private static MoveCell Cell(Func<string, string?> setting, string at) =>
        new(
            Required(setting, $"{at}:Name"),
            Installation
                .Services.All.Where(s => s.InCells)
                .ToDictionary(s => s.Name, s => Required(setting, $"{at}:Databases:{s.Database}")),
            new Uri(Required(setting, $"{at}:Broker")),
            new Uri(Required(setting, $"{at}:Management"))
        );

    private static string Required(Func<string, string?> setting, string key) =>
        setting(key) is { Length: > 0 } value ? value : throw new CliException($"缺少设置 {key}。Setting {key} is missing.");
}
