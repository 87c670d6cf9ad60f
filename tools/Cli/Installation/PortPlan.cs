using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>Assigns each deployment its ports: its current ones, else its former ones, else the default ones, else free ones.</summary>
internal static class PortPlan
{
    public static Dictionary<string, int[]> Of(
        IEnumerable<Deployment> deployments,
        IReadOnlyDictionary<string, int[]> had,
        Func<string, bool> isRunning,
        Func<int, int> freeOr
    )
    {
        var plan = new Dictionary<string, int[]>();
        foreach (var deployment in deployments.Where(d => d.Service.GrpcPort is not null))
        {
            var wanted = had.GetValueOrDefault(deployment.Name) ?? Usual(deployment);
            plan[deployment.Name] =
                had.ContainsKey(deployment.Name) && isRunning(deployment.Name) ? wanted : [freeOr(wanted[0]), freeOr(wanted[1])];
        }

        return plan;
    }

    private static int[] Usual(Deployment deployment) =>
        deployment == new Deployment(deployment.Service)
            ? [deployment.Service.RestPort, deployment.Service.GrpcPort!.Value]
            : [FreePort.Any(), FreePort.Any()];

    // Moving a service to another port restarts all others, because their settings contain it. So a former port is waited for.
    public static Dictionary<string, int[]> OfThisMachine(InstallationSettings settings) =>
        Of(
            Deployment.Of(settings),
            settings.Ports,
            name => Deployment.Of(settings).Any(d => d.Name == name && new ServiceProcess(d).Running is not null),
            port => FreePort.Or(port, settings.Ports.Values.Any(had => had.Contains(port)) ? TimeSpan.FromSeconds(5) : TimeSpan.Zero)
        );

    public static void RequireFree(int port)
    {
        if (new ServiceProcess(Deployment.Named(Services.Gateway)).Running is null && !FreePort.IsFree(port))
        {
            throw new CliException(
                $"端口 {port} 已被占用，请用 --port 另选。Port {port} is in use by another program; choose another with --port."
            );
        }
    }
}
