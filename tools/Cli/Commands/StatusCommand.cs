using System.CommandLine;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.LocalStack;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>What runs, what is ready, and how much memory each process holds.</summary>
internal static class StatusCommand
{
    private const string Ready = "ready";

    public static Command Create()
    {
        var command = new Command("status", "查看运行状态。Shows what runs and what is ready.");
        command.SetAction(
            async (parse, ct) =>
            {
                var settings = InstallationSettings.Load();
                var rows = await RowsAsync(settings, ct);
                Output.Write(parse, new { url = settings.Url, processes = rows }, console => console.Write(Table(rows)));
                return rows.All(r => r.State == Ready) ? ExitCode.Done : ExitCode.NotRunning;
            }
        );
        return command;
    }

    private static async Task<Row[]> RowsAsync(InstallationSettings settings, CancellationToken ct) =>
        [
            Server("postgresql", LocalPostgres.FindRunning(settings.Postgres)),
            Server("rabbitmq", LocalRabbitMq.FindRunning(settings.RabbitMq)),
            .. await Task.WhenAll(Deployment.Of(settings).Select(d => ServiceAsync(d, settings, ct))),
        ];

    private static async Task<Row> ServiceAsync(Deployment deployment, InstallationSettings settings, CancellationToken ct)
    {
        if (new ServiceProcess(deployment).Running is not { } running)
        {
            return new(deployment.Name, "stopped");
        }

        var address = deployment.Name == Services.Gateway ? settings.Url : $"http://127.0.0.1:{settings.Ports[deployment.Name][0]}/";
        var (ready, answer) = await ServiceProcess.ReadinessAsync(address, ct);
        return Of(deployment.Name, ready ? Ready : $"not ready: {answer}", running, address);
    }

    private static Row Server(string name, RunningProcess? running) =>
        running is null ? new(name, "stopped") : Of(name, Ready, running, null);

    private static Row Of(string name, string state, RunningProcess running, string? address) =>
        new(name, state, running.Pid, running.ResidentBytes / 1_048_576, running.StartedAt, address);

    private static Table Table(Row[] rows)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("进程 process", "状态 state", "pid", "内存 MiB", "启动 since", "地址 address");
        foreach (var row in rows)
        {
            table.AddRow(
                row.Name,
                Markup.Escape(row.State),
                $"{row.Pid}",
                $"{row.MemoryMiB}",
                row.Since?.ToLocalTime().ToString("MM-dd HH:mm:ss") ?? string.Empty,
                row.Address ?? string.Empty
            );
        }

        return table;
    }

    private sealed record Row(
        string Name,
        string State,
        int? Pid = null,
        long? MemoryMiB = null,
        DateTimeOffset? Since = null,
        string? Address = null
    );
}
