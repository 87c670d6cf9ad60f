using System.Text;
using DotNet.Testcontainers.Containers;
using Platform.LocalStack;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace Platform.Testing.Infrastructure;

/// <summary>The same servers from images, for machines with a container engine. Never pulls: an image is used when it is there.</summary>
internal static class Containers
{
    private const string Password = "platform";

    public static string PostgresImage => Environment.GetEnvironmentVariable("PLATFORM_POSTGRES_IMAGE") ?? "postgres:16";

    public static string RabbitMqImage => Environment.GetEnvironmentVariable("PLATFORM_RABBITMQ_IMAGE") ?? "rabbitmq:4";

    public static async Task<bool> CanRunAsync(string image)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await Subprocess.RunAsync(["docker", "image", "inspect", image], ct: patience.Token);
            await SuitEngineAsync(patience.Token);
            return true;
        }
        catch (Exception none)
            when (none is SubprocessFailedException or OperationCanceledException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // The library uses a newer API version than an older engine has, and fetches its reaper; both can be configured.
    private static async Task SuitEngineAsync(CancellationToken ct)
    {
        await SetAsync("DOCKER_API_VERSION", ["docker", "version", "-f", "{{.Server.APIVersion}}"], api => api, ct);
        await SetAsync(
            "TESTCONTAINERS_RYUK_DISABLED",
            ["docker", "images", "-q", "testcontainers/ryuk"],
            ids => ids.Length == 0 ? "true" : "false",
            ct
        );
    }

    private static async Task SetAsync(string variable, string[] question, Func<string, string> value, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable(variable) is null)
        {
            Environment.SetEnvironmentVariable(variable, value((await Subprocess.RunAsync(question, ct: ct)).Trim()));
        }
    }

    public static async Task<string> StartPostgresAsync()
    {
        var container = new PostgreSqlBuilder(PostgresImage).WithCommand("-c", "fsync=off", "-c", "max_connections=300").Build();
        await StartAsync(container);
        return container.GetConnectionString();
    }

    public static async Task<RabbitMqContainer> StartRabbitMqAsync()
    {
        var container = new RabbitMqBuilder(RabbitMqImage).WithUsername(BrokerDefinitions.User).WithPassword(Password).Build();
        await StartAsync(container);
        return container;
    }

    public static async Task<Uri> AddVirtualHostAsync(RabbitMqContainer broker, string vhost, params BrokerUser[] services)
    {
        var file = $"/tmp/{vhost}.json";
        await broker.CopyAsync(Encoding.UTF8.GetBytes(BrokerDefinitions.Json(vhost, Password, services)), file);
        var result = await broker.ExecAsync(["rabbitmqctl", "import_definitions", file]);
        return result.ExitCode == 0
            ? new UriBuilder(broker.GetConnectionString()) { Path = vhost }.Uri
            : throw new InvalidOperationException(result.Stderr);
    }

    private static async Task StartAsync(DockerContainer container)
    {
        // Testcontainers' own reaper covers a killed process; this covers engines where the reaper is switched off.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(container);
        await container.StartAsync();
    }

    private static void End(DockerContainer container)
    {
        try
        {
            container.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(20));
        }
        catch (Exception gone)
        {
            Console.Error.WriteLine($"The engine was gone before its container: {gone.Message}");
        }
    }
}
