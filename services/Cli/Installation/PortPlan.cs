using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>Gives each service its ports: those it listens on now, else those it had, else the usual ones, else free ones.</summary>
internal static class PortPlan
{
    public static Dictionary<string, int[]> Of(
        IEnumerable<ServiceDefinition> services, IReadOnlyDictionary<string, int[]> had, Func<string, bool> isRunning, Func<int, int> freeOr)
    {
        var plan = new Dictionary<string, int[]>();
        foreach (var service in services.Where(s => s.GrpcPort is not null))
        {
            var wanted = had.GetValueOrDefault(service.Name) ?? [service.RestPort, service.GrpcPort!.Value];
            plan[service.Name] = had.ContainsKey(service.Name) && isRunning(service.Name) ? wanted : [freeOr(wanted[0]), freeOr(wanted[1])];
        }

        return plan;
    }

    // To move a service to another port is to start all others again: their settings name it. So a port had before is waited for.
    public static Dictionary<string, int[]> OfThisMachine(InstallationSettings settings) => Of(
        Services.All, settings.Ports, name => new ServiceProcess(Services.Named(name)).Running is not null,
        port => FreePort.Or(port, settings.Ports.Values.Any(had => had.Contains(port)) ? TimeSpan.FromSeconds(5) : TimeSpan.Zero));

    public static void RequireFree(int port)
    {
        if (new ServiceProcess(Services.Named(Services.Gateway)).Running is null && !FreePort.IsFree(port))
        {
            throw new CliException($"端口 {port} 已被占用，请用 --port 另选。Port {port} is in use by another program; choose another with --port.");
        }
    }
}
