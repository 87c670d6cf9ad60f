using System.Collections.Concurrent;
using Platform.LocalStack;

namespace Platform.Testing.Infrastructure;

/// <summary>
/// One real PostgreSQL and one real RabbitMQ for the test process, each started when first needed: in containers if an engine and the
/// images are available, else as child processes. Both end with the process, even with a killed one. A test that stops or kills a server
/// starts one of its own (<see cref="LocalPostgres"/>, <see cref="LocalRabbitMq"/>).
/// </summary>
public static class TestInfrastructure
{
    private static readonly Lazy<Task<string>> Postgres = new(StartPostgresAsync);
    private static readonly Lazy<Task<VirtualHosts>> Broker = new(StartBrokerAsync);
    private static readonly string Password = GeneratedPassword.New();
    private static readonly ConcurrentDictionary<string, string> Administrators = new(StringComparer.Ordinal);
    private static int _made;

    private delegate Task<Uri> VirtualHosts(string vhost, params BrokerUser[] services);

    /// <summary>A fresh, empty database with its owner and app roles.</summary>
    public static async Task<DatabaseAccess> NewDatabaseAsync(string name) =>
        await Databases.EnsureAsync(
            await Postgres.Value,
            $"{name}_{Interlocked.Increment(ref _made)}",
            GeneratedPassword.New(),
            GeneratedPassword.New()
        );

    /// <summary>The address (amqp://) of a fresh virtual host with the policies of a real installation: as the administrator, and as the
    /// user of the service that it is named after, with the rights the service has in the field.</summary>
    public static async Task<(string Administrator, string Service)> NewBrokerAsync(string service)
    {
        var (add, user) = (await Broker.Value, new BrokerUser(service, Password));
        var vhost = await add($"{service}-{Interlocked.Increment(ref _made)}", user);
        var (administrator, own) = (vhost.ToString(), user.In(vhost).ToString());
        Administrators[own] = administrator;
        return (administrator, own);
    }

    /// <summary>The administrator's address of the virtual host that a service has this address of.</summary>
    public static string AdministratorOf(string service) => Administrators[service];

    private static async Task<string> StartPostgresAsync()
    {
        if (await Containers.CanRunAsync(Containers.PostgresImage))
        {
            Say("PostgreSQL in a container");
            return await Containers.StartPostgresAsync();
        }

        Say("PostgreSQL as a child process");
        var server = await LocalPostgres.StartAsync(
            new()
            {
                Folder = NewFolder("postgresql"),
                Password = GeneratedPassword.New(),
                Durable = false,
            }
        );
        return server.AdminConnectionString;
    }

    private static async Task<VirtualHosts> StartBrokerAsync()
    {
        if (await Containers.CanRunAsync(Containers.RabbitMqImage))
        {
            Say("RabbitMQ in a container");
            var container = await Containers.StartRabbitMqAsync();
            return (vhost, services) => Containers.AddVirtualHostAsync(container, vhost, services);
        }

        Say("RabbitMQ as a child process");
        var broker = await LocalRabbitMq.StartAsync(new() { Folder = NewFolder("rabbitmq"), Password = GeneratedPassword.New() });
        return (vhost, services) => broker.AddVirtualHostAsync(vhost, more: services);
    }

    private static string NewFolder(string server) => Path.Combine(Path.GetTempPath(), $"platform-test-{server}-{Guid.NewGuid():N}");

    private static void Say(string what) => Console.WriteLine($"Test infrastructure: {what}");
}
