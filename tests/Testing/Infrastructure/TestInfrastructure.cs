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
    private static int _made;

    private delegate Task<Uri> VirtualHosts(string vhost);

    /// <summary>A fresh, empty database with its owner and app roles.</summary>
    public static async Task<DatabaseAccess> NewDatabaseAsync(string name) =>
        await Databases.EnsureAsync(
            await Postgres.Value,
            $"{name}_{Interlocked.Increment(ref _made)}",
            GeneratedPassword.New(),
            GeneratedPassword.New()
        );

    /// <summary>The address (amqp://) of a fresh virtual host with the user and policies of a real installation.</summary>
    public static async Task<string> NewBrokerAsync(string name)
    {
        var add = await Broker.Value;
        return (await add($"{name}-{Interlocked.Increment(ref _made)}")).ToString();
    }

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
            return vhost => Containers.AddVirtualHostAsync(container, vhost);
        }

        Say("RabbitMQ as a child process");
        var broker = await LocalRabbitMq.StartAsync(new() { Folder = NewFolder("rabbitmq"), Password = GeneratedPassword.New() });
        return vhost => broker.AddVirtualHostAsync(vhost);
    }

    private static string NewFolder(string server) => Path.Combine(Path.GetTempPath(), $"platform-test-{server}-{Guid.NewGuid():N}");

    private static void Say(string what) => Console.WriteLine($"Test infrastructure: {what}");
}
