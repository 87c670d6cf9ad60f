using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.LocalStack;

/// <summary>A real RabbitMQ node as a child process, with its own Erlang port mapper, reachable on 127.0.0.1 only.</summary>
public sealed class LocalRabbitMq : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(180);

    private readonly LocalRabbitMqOptions _options;
    private readonly RabbitMqFolder _files;
    private readonly BrokerPorts _ports;
    private Task? _started;
    private TetheredProcess? _epmd;
    private TetheredProcess? _held;

    private LocalRabbitMq(LocalRabbitMqOptions options, RabbitMqFolder files, BrokerPorts ports) =>
        (_options, _files, _ports) = (options, files, ports);

    /// <summary>The detached broker; null if it ends with this process.</summary>
    public RunningProcess? Process { get; private set; }

    /// <summary>AMQP address of the first virtual host, with user and password.</summary>
    public Uri Uri => UriOf(_options.VirtualHost);

    /// <summary>Address of the management API, with the same user; null if the broker was started by a version without it.</summary>
    public Uri? Management => _ports.Management == 0 ? null : new($"http://127.0.0.1:{_ports.Management}/");

    /// <summary>Starts the broker, or finds the one already running in this folder; first repairs an interrupted start.</summary>
    public static async Task<LocalRabbitMq> StartAsync(LocalRabbitMqOptions options, CancellationToken ct = default)
    {
        var broker = await LaunchAsync(options, ct);
        await broker.WaitUntilReadyAsync(ct);
        return broker;
    }

    /// <summary>As <see cref="StartAsync"/>, without waiting: the node takes some seconds until it accepts connections at
    /// <see cref="Uri"/>.</summary>
    public static async Task<LocalRabbitMq> LaunchAsync(LocalRabbitMqOptions options, CancellationToken ct = default)
    {
        var files = new RabbitMqFolder(options.Folder);
        if (FindRunning(options.Folder) is { } running)
        {
            return new LocalRabbitMq(options, files, files.LastPorts!) { Process = running };
        }

        await StopAsync(options.Folder);
        var broker = new LocalRabbitMq(options, files, await files.PrepareAsync(options, ct));
        await broker.StartProcessesAsync(ct);
        return broker;
    }

    /// <summary>The broker that runs in the folder; null: none.</summary>
    public static RunningProcess? FindRunning(string folder) => RunningProcess.ReadAlive(new RabbitMqFolder(folder).PidFile);

    /// <summary>Ends the broker and its port mapper, each by its pid, if they run.</summary>
    public static async Task StopAsync(string folder)
    {
        if (FindRunning(folder) is { } broker)
        {
            await broker.EndAsync("TERM", TimeSpan.FromSeconds(45));
        }

        if (RunningProcess.ReadAlive(new RabbitMqFolder(folder).EpmdPidFile) is { } epmd)
        {
            await epmd.EndAsync("TERM", TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>Returns when the broker accepts connections; throws with the end of its log if it does not.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken ct = default)
    {
        var factory = new ConnectionFactory { Uri = Uri, RequestedConnectionTimeout = TimeSpan.FromSeconds(10) };
        for (var until = DateTime.UtcNow + StartPatience; ; await Task.Delay(100, ct))
        {
            try
            {
                await using var connection = await factory.CreateConnectionAsync(ct);
                return;
            }
            catch (Exception notYet) when (notYet is BrokerUnreachableException or SocketException or IOException)
            {
                if (DateTime.UtcNow > until || Process is { IsAlive: false })
                {
                    throw new InvalidOperationException(
                        $"RabbitMQ did not start, see {_files.Log}{Environment.NewLine}"
                            + $"{string.Join(Environment.NewLine, File.ReadLines(_files.Log).TakeLast(5))}",
                        notYet
                    );
                }
            }
        }
    }

    /// <summary>One more virtual host with the same users and policies as the first, and these users of services besides.</summary>
    public async Task<Uri> AddVirtualHostAsync(string vhost, CancellationToken ct = default, params IEnumerable<BrokerUser> more)
    {
        var file = $"definitions-{vhost}.json";
        await _files.WriteDefinitionsAsync(file, vhost, _options with { Services = [.. _options.Services, .. more] }, ct);
        await ImportAsync(file, ct);
        return UriOf(vhost);
    }

    /// <summary>Gives a broker that was found running the users it has by these options; one that was started here has them.</summary>
    public async Task EnsureUsersAsync(CancellationToken ct = default)
    {
        if (await _files.WriteDefinitionsAsync(RabbitMqFolder.Definitions, _options.VirtualHost, _options, ct))
        {
            await WaitUntilReadyAsync(ct);
            await ImportAsync(RabbitMqFolder.Definitions, ct);
        }
    }

    /// <summary>Runs <c>rabbitmqctl</c> on this broker and returns its output.</summary>
    public Task<string> ControlAsync(IReadOnlyList<string> arguments, CancellationToken ct = default) =>
        Subprocess.RunAsync(
            ServerAccount.RunAs([RabbitMqFolder.Program("rabbitmqctl"), .. arguments]),
            _files.Environment(_ports),
            "/",
            ct
        );

    /// <summary>Ends a broker that belongs to this process; a detached one keeps running.</summary>
    public async ValueTask DisposeAsync()
    {
        await (_held?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_epmd?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task ImportAsync(string definitions, CancellationToken ct)
    {
        await (_started ??= ControlAsync(["await_startup"], ct)); // it accepts connections a moment before it accepts commands
        await ControlAsync(["import_definitions", Path.Combine(_options.Folder, definitions)], ct);
    }

    private Uri UriOf(string vhost) => new($"amqp://{BrokerDefinitions.User}:{_options.Password}@127.0.0.1:{_ports.Amqp}/{vhost}");

    private async Task StartProcessesAsync(CancellationToken ct)
    {
        var environment = _files.Environment(_ports);
        var epmd = ServerAccount.RunAs(["epmd", "-port", environment["ERL_EPMD_PORT"], "-address", "127.0.0.1"]);
        var server = ServerAccount.RunAs([RabbitMqFolder.Program("rabbitmq-server")]);
        if (_options.Lifetime is ServerLifetime.WithThisProcess)
        {
            _epmd = TetheredProcess.Start(epmd, environment, _files.EpmdLog, "KILL", null);
            _held = TetheredProcess.Start(server, environment, _files.Log, "KILL", _options.Folder);
        }
        else
        {
            await DetachedProcess.StartAsync(epmd, environment, "/", _files.EpmdPidFile, _files.EpmdLog, ct);
            Process = await DetachedProcess.StartAsync(server, environment, "/", _files.PidFile, _files.Log, ct);
        }
    }
}
