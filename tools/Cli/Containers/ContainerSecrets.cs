using Npgsql;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Containers;

/// <summary>
/// Prepares an installation in containers: secrets are made at the first start, each server and service finds its own in its
/// folder. To do it again changes nothing but what is missing.
/// </summary>
internal sealed class ContainerSecrets(Secrets secrets, SettingsFolders folders, string postgresHost, string rabbitMqHost)
{
    public const string VirtualHost = "platform";

    /// <summary>The account of the platform's operators, not of its users.</summary>
    public const string Grafana = "grafana";

    /// <summary>Where the volume of settings is mounted in a container of a service or job.</summary>
    private const string Mounted = "/run/settings";

    /// <summary>What the servers need before they start.</summary>
    public void PrepareServers()
    {
        folders.Write("postgres", [("password", secrets.Of(Secrets.Postgres))]);
        folders.Write(
            "rabbitmq",
            [("definitions.json", BrokerDefinitions.Json(VirtualHost, secrets.Of(Secrets.RabbitMq), secrets.BrokerUsers))]
        );
        folders.Write("grafana", [("password", secrets.Of(Grafana))]);
    }

    /// <summary>The databases, with their roles, and each service's way into its own. PostgreSQL must answer.</summary>
    /// <param name="counties">Those that have their own queues.</param>
    /// <param name="ct">Cancels between two services.</param>
    public async Task PrepareServicesAsync(IReadOnlyList<string> counties, CancellationToken ct)
    {
        var administrator = new NpgsqlConnectionStringBuilder
        {
            Host = postgresHost,
            Username = "postgres",
            Password = secrets.Of(Secrets.Postgres),
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;
        foreach (var service in Services.All)
        {
            var database = await Databases.EnsureAsync(
                administrator,
                service.Database,
                secrets.Of($"{service.Database}-owner"),
                secrets.Of($"{service.Database}-app"),
                ct
            );
            folders.Write(service.Name, [.. SettingsOf(service, database, Mounted), .. CountiesOf(counties)]);

            // Only who migrates may change tables. All jobs find their settings in one volume.
            folders.Write(
                Path.Combine("jobs", service.Name),
                [
                    .. SettingsOf(service, database, $"{Mounted}/{service.Name}"),
                    .. CountiesOf(counties),
                    ("ConnectionStrings__DatabaseOwner", database.Owner),
                ]
            );
        }
    }

    private static IEnumerable<(string Name, string Value)> CountiesOf(IReadOnlyList<string> counties) =>
        counties.Select((county, index) => ($"Platform__Counties__{index}", county));

    private IEnumerable<(string Name, string Value)> SettingsOf(ServiceDefinition service, DatabaseAccess database, string mounted)
    {
        yield return ("ConnectionStrings__Database", database.App);
        if (service.Publishes)
        {
            var broker = secrets.BrokerUserOf(service).In(new($"amqp://{rabbitMqHost}:5672/{VirtualHost}"));
            yield return ("ConnectionStrings__Broker", broker.ToString());
        }

        yield return ("Auth__ClientSecret", secrets.Of(service.ClientId));
        foreach (var (name, value) in service.Needs?.Invoke(secrets) ?? [])
        {
            // A file is named by its path on this machine, which differs inside the container.
            if (File.Exists(value))
            {
                yield return (Path.GetFileName(value), File.ReadAllText(value));
                yield return (name, Path.Combine(mounted, Path.GetFileName(value)));
            }
            else
            {
                yield return (name, value);
            }
        }
    }
}
