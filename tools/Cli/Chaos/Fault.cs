using Npgsql;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Chaos;

/// <summary>Something that breaks on this machine. What does not mend itself is mended by <c>up</c> afterwards.</summary>
/// <param name="Name">As the account shows it.</param>
internal sealed record Fault(string Name, Func<InstallationSettings, CancellationToken, Task> HappenAsync)
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(10);

    /// <summary>The process ends without time to finish anything.</summary>
    public static Fault Killed(Deployment deployment) =>
        new($"KILL {deployment.Name}", (_, _) => new ServiceProcess(deployment).Running?.EndAsync("KILL", Gone) ?? Task.CompletedTask);

    /// <summary>The process does nothing for a while, and goes on.</summary>
    public static Fault Stopped(Deployment deployment, TimeSpan time) =>
        new($"STOP {deployment.Name} {time.TotalSeconds:0} s", (_, ct) => StopAsync(new ServiceProcess(deployment).Running, time, ct));

    public static Fault BrokerKilled { get; } =
        new("KILL rabbitmq", (s, _) => LocalRabbitMq.FindRunning(s.RabbitMq)?.EndAsync("KILL", Gone) ?? Task.CompletedTask);

    public static Fault BrokerStopped(TimeSpan time) =>
        new($"STOP rabbitmq {time.TotalSeconds:0} s", (s, ct) => StopAsync(LocalRabbitMq.FindRunning(s.RabbitMq), time, ct));

    /// <summary>The database stays away after its main process was killed.</summary>
    public static Fault DatabaseAway(TimeSpan time) =>
        new(
            $"KILL postmaster, away {time.TotalSeconds:0} s",
            async (settings, ct) =>
            {
                await KillAsync(LocalPostgres.FindRunning(settings.Postgres));
                await Task.Delay(time, ct);
            }
        );

    /// <summary>A connection of the service dies; PostgreSQL ends all others and recovers.</summary>
    public static Fault BackendKilled(string service) =>
        new(
            $"KILL backend of {service}",
            async (settings, ct) =>
            {
                foreach (var pid in await BackendsAsync(settings, service, ct))
                {
                    await KillAsync(RunningProcess.Of(pid));
                }
            }
        );

    /// <summary>Events wait for the service when its database goes away: all of them meet the outage.</summary>
    public static Fault BacklogMeetsOutage(Deployment deployment, TimeSpan backlog, TimeSpan away) =>
        new(
            $"backlog of {deployment.Name}, then KILL postmaster, away {away.TotalSeconds:0} s",
            async (settings, ct) =>
            {
                var process = new ServiceProcess(deployment).Running;
                await SignalAsync(process, "STOP");
                try
                {
                    await Task.Delay(backlog, ct);
                    await KillAsync(LocalPostgres.FindRunning(settings.Postgres));
                }
                finally
                {
                    await SignalAsync(process, "CONT");
                }

                await Task.Delay(away, ct);
            }
        );

    private static async Task StopAsync(RunningProcess? process, TimeSpan time, CancellationToken ct)
    {
        await SignalAsync(process, "STOP");
        try
        {
            await Task.Delay(time, ct);
        }
        finally
        {
            await SignalAsync(process, "CONT");
        }
    }

    private static async Task<IReadOnlyList<int>> BackendsAsync(InstallationSettings settings, string service, CancellationToken ct)
    {
        var server = await new Servers(settings, Secrets.Local).StartPostgresAsync(ct);
        await using var source = NpgsqlDataSource.Create(server.AdminConnectionString);
        await using var query = source.CreateCommand("select pid from pg_stat_activity where datname = $1 limit 1");
        query.Parameters.Add(new() { Value = Services.Named(service).Database });
        await using var rows = await query.ExecuteReaderAsync(ct);
        var pids = new List<int>();
        while (await rows.ReadAsync(ct))
        {
            pids.Add(rows.GetInt32(0));
        }

        return pids;
    }

    // Only the process itself: what it leaves behind is part of the fault.
    private static Task KillAsync(RunningProcess? process) => SignalAsync(process, "KILL");

    private static Task SignalAsync(RunningProcess? process, string signal) =>
        process is { IsAlive: true }
            ? Subprocess.RunAsync(["sh", "-c", $"kill -s {signal} {process.Pid} 2>/dev/null || true"])
            : Task.CompletedTask;
}
