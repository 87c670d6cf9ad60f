using System.CommandLine;
using System.Globalization;
using Platform.Cli.Counties;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>The load of every county, to show which one needs deployments, or a cell, of its own.</summary>
internal static class CountyTopCommand
{
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "统计多少秒。Seconds to look.", DefaultValueFactory = _ => 5 };
        var command = new Command("top", "各县区负载。Load of each county: requests, failures, latency, queues.") { seconds };
        command.SetAction(
            async (parse, ct) =>
            {
                var rows = await RowsAsync(
                    RunningInstallation.Settings(),
                    TimeSpan.FromSeconds(Math.Clamp(parse.GetValue(seconds), 1, 600)),
                    ct
                );
                Output.Write(parse, rows, console => console.Write(Table(rows)));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<Row[]> RowsAsync(InstallationSettings settings, TimeSpan time, CancellationToken ct)
    {
        using var gateway = new GatewayView(new Uri(settings.Url));
        using var queues = await CountyQueues.OpenAsync(settings, ct);
        var then = CountyLoad.Read(await gateway.MetricsAsync(ct));
        await Task.Delay(time, ct);
        var now = CountyLoad.Read(await gateway.MetricsAsync(ct));
        var rows = new List<Row>();
        foreach (var county in settings.Counties.Prepend("city"))
        {
            var load = now.GetValueOrDefault(county, CountyLoad.None).Since(then.GetValueOrDefault(county, CountyLoad.None));
            var waiting = county == "city" ? [] : await queues.OfAsync(settings.CellOf(county), county, ct);
            rows.Add(
                new(
                    county,
                    settings.CellOf(county),
                    settings.Dedicated.GetValueOrDefault(county),
                    Math.Round(load.Requests / time.TotalSeconds, 1),
                    (int)load.Failed,
                    load.Quantile(0.5) * 1000,
                    load.Quantile(0.95) * 1000,
                    waiting.Sum(q => q.MessageCount)
                )
            );
        }

        return [.. rows.OrderByDescending(r => r.RequestsPerSecond)];
    }

    private static Table Table(Row[] rows)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("县区 county", "单元 cell", "专用 own", "请求/秒 req/s", "失败 5xx", "p50 ≤ms", "p95 ≤ms", "待处理消息 queued");
        foreach (var row in rows)
        {
            table.AddRow(
                row.County,
                row.Cell,
                row.Replicas == 0 ? "–" : $"{row.Replicas}",
                $"{row.RequestsPerSecond:0.0}",
                $"{row.Failed}",
                Milliseconds(row.P50),
                Milliseconds(row.P95),
                $"{row.Queued}"
            );
        }

        return table;
    }

    private static string Milliseconds(double? time) =>
        time is null ? "–"
        : double.IsInfinity(time.Value) ? ">10000"
        : time.Value.ToString("0", CultureInfo.InvariantCulture);

    private sealed record Row(
        string County,
        string Cell,
        int Replicas,
        double RequestsPerSecond,
        int Failed,
        double? P50,
        double? P95,
        long Queued
    );
}
