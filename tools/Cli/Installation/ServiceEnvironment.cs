using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>The settings each deployment is started with, as environment variables. A running service can get into its own database as
/// the role that may not change tables, and into the broker as a user with its own queues; see <see cref="MigrationOf"/>.</summary>
internal sealed class ServiceEnvironment(InstallationSettings settings, Secrets secrets)
{
    /// <param name="above">The shared cell's database of the service, for a deployment in another cell.</param>
    public Dictionary<string, string> Of(Deployment deployment, DatabaseAccess database, Uri broker, DatabaseAccess? above = null)
    {
        var service = deployment.Service;
        var all = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["DOTNET_gcServer"] = "0",
            // Compiled code is not mapped a second time to be written: an eighth of the processor time of a start.
            ["DOTNET_EnableWriteXorExecute"] = "0",
            // The runtime's own memory: with an arena for each thread most of it is kept free and unused.
            ["MALLOC_ARENA_MAX"] = "2",
            ["Kestrel__Endpoints__Rest__Url"] = service.Name == Services.Gateway ? settings.Url : Rest(deployment),
            ["Kestrel__Endpoints__Rest__Protocols"] = "Http1",
            ["ConnectionStrings__Database"] = database.App,
            ["Auth__Issuer"] = settings.Url,
            ["Auth__Authority"] = Rest(Deployment.Named("identity")),
            ["Auth__ClientId"] = service.ClientId,
            ["Auth__ClientSecret"] = secrets.Of(service.ClientId),
            ["Platform__Files"] = deployment.Files,
            ["Platform__Log"] = deployment.Log,
            ["Placement__File"] = LocalPlacement.File,
        };
        if (service.GrpcPort is not null)
        {
            all["Kestrel__Endpoints__Grpc__Url"] = Grpc(deployment);
            all["Kestrel__Endpoints__Grpc__Protocols"] = "Http2";
        }

        if (service.Publishes)
        {
            all["ConnectionStrings__Broker"] = secrets.BrokerUserOf(service).In(broker).ToString();
        }

        if (service.InCells)
        {
            all["Platform__Cell"] = deployment.Cell;
            if (above is not null)
            {
                all["ConnectionStrings__Above"] = above.App;
                all["Platform__FilesOfSharedCell"] = Grpc(new(service));
            }
        }

        if (deployment.County is not null)
        {
            all["Platform__Serves__0"] = deployment.County;
        }

        foreach (var peer in Services.All.Where(s => s.GrpcPort is not null))
        {
            all[$"Services__{peer.SettingsName}__Rest"] = Rest(Peer(deployment, peer));
            all[$"Services__{peer.SettingsName}__Grpc"] = Grpc(Peer(deployment, peer));
        }

        foreach (var (index, county) in settings.Counties.Index())
        {
            all[$"Platform__Counties__{index}"] = county;
        }

        foreach (var (name, value) in service.Needs?.Invoke(secrets) ?? [])
        {
            all[name] = value;
        }

        return all;
    }

    /// <summary>The settings of a deployment's <c>migrate</c>: only this command changes tables, so only it knows their owner.</summary>
    public static Dictionary<string, string> MigrationOf(IReadOnlyDictionary<string, string> running, DatabaseAccess database) =>
        new(running) { ["ConnectionStrings__DatabaseOwner"] = database.Owner };

    public string Rest(Deployment deployment) => $"http://127.0.0.1:{settings.Ports[deployment.Name][0]}/";

    private string Grpc(Deployment deployment) => $"http://127.0.0.1:{settings.Ports[deployment.Name][1]}/";

    // The peers of a deployment: the same kind of deployment in its own cell.
    private static Deployment Peer(Deployment asking, ServiceDefinition peer) =>
        asking.County is not null && peer.PerCounty ? asking with { Service = peer }
        : peer.InCells ? new(peer, asking.Cell)
        : new(peer);
}
