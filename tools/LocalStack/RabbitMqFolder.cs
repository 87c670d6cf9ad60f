using System.Globalization;

namespace Platform.LocalStack;

/// <summary>A broker's own cookie, node name, ports, plugins file, configuration and data, so that it never joins another node of this
/// machine.</summary>
internal sealed class RabbitMqFolder(string folder)
{
    private const string Node = "platform@localhost";

    /// <summary>Name of the file of definitions that the broker reads at its start.</summary>
    public const string Definitions = "definitions.json";

    public string Log => Path.Combine(folder, "rabbitmq.log");

    public string EpmdLog => Path.Combine(folder, "epmd.log");

    public string PidFile => Path.Combine(folder, "rabbitmq.pid");

    public string EpmdPidFile => Path.Combine(folder, "epmd.pid");

    public BrokerPorts? LastPorts
    {
        // A broker that was started before it had a management API has three ports.
        get =>
            File.Exists(PortsFile) && File.ReadAllText(PortsFile).Split(' ') is [var amqp, var distribution, var epmd, .. var rest]
                ? new(Number(amqp), Number(distribution), Number(epmd), rest is [var management] ? Number(management) : 0)
                : null;
        private set => File.WriteAllText(PortsFile, $"{value!.Amqp} {value.Distribution} {value.Epmd} {value.Management}");
    }

    private string PortsFile => Path.Combine(folder, "ports");

    public static string Program(string name) =>
        Directory
            .GetDirectories("/usr/lib/rabbitmq/lib", "rabbitmq_server-*")
            .Select(d => Path.Combine(d, "sbin", name))
            .Order(StringComparer.Ordinal)
            .Last();

    public async Task<BrokerPorts> PrepareAsync(LocalRabbitMqOptions options, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var ports = new BrokerPorts(
            FreePort.Or(LastPorts?.Amqp),
            FreePort.Or(LastPorts?.Distribution),
            FreePort.Or(LastPorts?.Epmd),
            FreePort.Or(LastPorts?.Management is > 0 and var management ? management : null)
        );
        LastPorts = ports;
        if (!File.Exists(At(".erlang.cookie")))
        {
            await File.WriteAllTextAsync(At(".erlang.cookie"), GeneratedPassword.New(), ct);
        }

        File.SetUnixFileMode(At(".erlang.cookie"), UnixFileMode.UserRead);
        await File.WriteAllTextAsync(At("enabled_plugins"), "[rabbitmq_management,rabbitmq_shovel,rabbitmq_shovel_management].", ct);
        await WriteDefinitionsAsync(Definitions, options.VirtualHost, options, ct);
        await File.WriteAllTextAsync(At("rabbitmq.conf"), Configuration(ports), ct);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await ServerAccount.OwnAsync(folder, ct);
        return ports;
    }

    /// <summary>Writes the definitions of a virtual host, for the broker's account only; false: they are written already.</summary>
    public async Task<bool> WriteDefinitionsAsync(string name, string vhost, LocalRabbitMqOptions options, CancellationToken ct)
    {
        var definitions = BrokerDefinitions.Json(vhost, options.Password, options.Services);
        if (File.Exists(At(name)) && await File.ReadAllTextAsync(At(name), ct) == definitions)
        {
            return false;
        }

        await File.WriteAllTextAsync(At(name), definitions, ct);
        File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await ServerAccount.OwnAsync(At(name), ct);
        return true;
    }

    public Dictionary<string, string> Environment(BrokerPorts ports) =>
        new()
        {
            ["HOME"] = folder,
            ["RABBITMQ_NODENAME"] = Node,
            ["RABBITMQ_NODE_PORT"] = ports.Amqp.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = ports.Distribution.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_MNESIA_BASE"] = At("data"),
            ["RABBITMQ_LOG_BASE"] = folder,
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("enabled_plugins"),
            ["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = At("none"),
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-start_epmd false -kernel inet_dist_use_interface {127,0,0,1}",
            ["ERL_EPMD_PORT"] = ports.Epmd.ToString(CultureInfo.InvariantCulture),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["LANG"] = "C.UTF-8",
            // Makes the start script become the Erlang process, so that its pid is the broker's.
            ["detached"] = "1",
        };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private string At(string name) => Path.Combine(folder, name);

    // The management API only takes orders here, it counts nothing. Small limits: the defaults (a 512 MB raft log, 40 % of memory) are
    // meant for a machine of the broker's own. A consumer that waits for something that is away may hold a message longer than the default
    // of half an hour, after which the broker would close its channel.
    private string Configuration(BrokerPorts ports) =>
        $"""
            listeners.tcp.1 = 127.0.0.1:{ports.Amqp}
            load_definitions = {At(Definitions)}
            vm_memory_high_watermark.absolute = 768MB
            disk_free_limit.absolute = 200MB
            raft.wal_max_size_bytes = 67108864
            consumer_timeout = {BrokerDefinitions.ConsumerTimeout.TotalMilliseconds}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {ports.Management}
            management_agent.disable_metrics_collector = true
            log.console = true
            log.console.level = warning
            log.file = false

            """;
}
