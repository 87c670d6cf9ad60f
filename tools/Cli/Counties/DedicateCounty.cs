using Platform.Cli.Installation;
using Platform.Cli.Terminal;

namespace Platform.Cli.Counties;

/// <summary>
/// Gives a county deployments of its own, more or fewer of them, or removes them. New ones are ready before the first request is sent to
/// them, and the last request is answered before old ones end: callers notice nothing.
/// </summary>
internal sealed class DedicateCounty(string county, InstallationSettings settings)
{
    /// <summary>How long a connection that the gateway has just closed may still bring a request.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <param name="replicas">Of each service; 0: back to the pool.</param>
    public async Task<InstallationSettings> RunAsync(int replicas, CancellationToken ct)
    {
        var had = Deployment.OfCounty(settings, county, settings.Dedicated.GetValueOrDefault(county)).ToList();
        var dedicated = new Dictionary<string, int>(settings.Dedicated);
        dedicated.Remove(county);
        if (replicas > 0)
        {
            dedicated[county] = replicas;
        }

        var wanted = settings with { Dedicated = dedicated };
        wanted = wanted with { Ports = PortPlan.OfThisMachine(wanted) };
        var has = Deployment.OfCounty(wanted, county, replicas).ToList();
        if (has.Count > 0)
        {
            var servers = new Servers(wanted, Secrets.Local);
            await new Startup(wanted, Secrets.Local).LaunchAsync(
                wanted,
                has,
                await servers.StartPostgresAsync(ct),
                await servers.StartRabbitMqAsync(ct),
                ct
            );
        }

        wanted.Save(); // from here on the next `up` brings them up too
        await Steps.RunAsync("切换路由", "placement", () => SwitchAsync(wanted, has, had.Count, ct));
        await EndAsync(had.Where(d => !has.Contains(d)), ct);
        return wanted;
    }

    private async Task<string?> SwitchAsync(InstallationSettings wanted, List<Deployment> has, int had, CancellationToken ct)
    {
        var version = LocalPlacement.Write(wanted);
        using var gateway = new GatewayView(new Uri(wanted.Url));
        var services = has.Select(d => d.Service.Name).Distinct().ToList();
        await gateway.UntilAsync(
            version,
            seen => services.Count == 0 || services.TrueForAll(seen[county].Own.Contains),
            $"{county} {string.Join(", ", services)}",
            ct
        );
        using var queues = await CountyQueues.OpenAsync(wanted, ct);

        // Deployments that are to end still take; the pool takes when it is the county's again, and only then.
        var (kinds, pool) = (Services.All.Count(s => s.PerCounty), has.Count == 0 ? 1 : 0);
        await queues.TakenAsync(wanted.CellOf(county), county, (uint)((Math.Max(has.Count, had) / kinds) + pool), ct);
        return $"v{version}";
    }

    private static async Task EndAsync(IEnumerable<Deployment> deployments, CancellationToken ct)
    {
        var leaving = deployments.ToList();
        if (leaving.Count > 0)
        {
            await Task.Delay(Settling, ct);
            await Steps.RunAsync(
                "停止",
                $"{leaving.Count} deployments",
                () => Task.WhenAll(leaving.Select(d => new ServiceProcess(d).StopAsync()))
            );
        }
    }
}
