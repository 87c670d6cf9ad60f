using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>The settings each service is started with, as environment variables.</summary>
internal sealed class ServiceEnvironment(InstallationSettings settings, Secrets secrets, Uri broker)
{
    public Dictionary<string, string> Of(ServiceDefinition service, DatabaseAccess database)
    {
        var all = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["DOTNET_gcServer"] = "0",
            ["Kestrel__Endpoints__Rest__Url"] = service.Name == Services.Gateway ? settings.Url : Rest(service),
            ["Kestrel__Endpoints__Rest__Protocols"] = "Http1AndHttp2",
            ["ConnectionStrings__Database"] = database.App,
            ["ConnectionStrings__DatabaseOwner"] = database.Owner,
            ["ConnectionStrings__Broker"] = broker.ToString(),
            ["Auth__Issuer"] = settings.Url,
            ["Auth__Authority"] = Rest(Services.Named("identity")),
            ["Auth__ClientId"] = service.ClientId,
            ["Auth__ClientSecret"] = secrets.Of(service.ClientId),
            ["Platform__Files"] = Folders.Files(service.Name),
        };
        if (service.GrpcPort is not null)
        {
            all["Kestrel__Endpoints__Grpc__Url"] = Grpc(service);
            all["Kestrel__Endpoints__Grpc__Protocols"] = "Http2";
        }

        foreach (var peer in Services.All.Where(s => s.GrpcPort is not null))
        {
            all[$"Services__{peer.SettingsName}__Rest"] = Rest(peer);
            all[$"Services__{peer.SettingsName}__Grpc"] = Grpc(peer);
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

    public string Rest(ServiceDefinition service) => $"http://127.0.0.1:{settings.Ports[service.Name][0]}/";

    private string Grpc(ServiceDefinition service) => $"http://127.0.0.1:{settings.Ports[service.Name][1]}/";
}
