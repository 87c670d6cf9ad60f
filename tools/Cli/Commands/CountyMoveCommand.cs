using System.CommandLine;
using System.Text.RegularExpressions;
using Platform.Cli.Cluster;
using Platform.Cli.Counties;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Moves a county to another cell: of this machine, or with <c>--in-cluster</c> of the cluster whose chart has started
/// this.</summary>
internal static partial class CountyMoveCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Required = true,
            Description = "目标单元，如 cell-b；shared 为共享单元。The cell, made if there is none of the name; shared is the first.",
        };
        to.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<string>() is not { } cell || !CellName.IsMatch(cell))
            {
                option.AddError(
                    "--to 应为小写字母、数字和连字符，最长 20。--to must be lower-case letters, digits and hyphens, 20 at most."
                );
            }
        });
        var inCluster = new Option<bool>("--in-cluster")
        {
            Description = "在集群中，由 chart 的 Job 运行。In a cluster: what the chart's Job runs, with its settings.",
        };
        var command = new Command(
            "move",
            "把一个县区的数据迁到另一单元。Moves a county's data to another cell; its writes pause meanwhile. After a power cut: again."
        )
        {
            CountyCommand.County,
            to,
            inCluster,
        };
        command.SetAction(
            (parse, ct) =>
                parse.GetValue(inCluster) ? InClusterAsync(parse, parse.GetValue(to)!, ct) : HereAsync(parse, parse.GetValue(to)!, ct)
        );
        return command;
    }

    // A cluster's cell may have a name longer than a virtual host of this machine gets.
    [GeneratedRegex("^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$")]
    private static partial Regex CellName { get; }

    private static async Task<int> HereAsync(ParseResult parse, string to, CancellationToken ct)
    {
        using var taken = InstallationLock.Take();
        var settings = RunningInstallation.Settings();
        var county = CountyCommand.Listed(settings, parse.GetValue(CountyCommand.County)!);
        if (settings.Dedicated.ContainsKey(county))
        {
            throw new CliException($"{county} 有专用实例，请先 county pool {county}。{county} has deployments of its own; pool it first.");
        }

        return Say(parse, await new MoveCounty(county, to, await LocalMoveEnvironment.OpenAsync(settings, ct)).RunAsync(ct));
    }

    private static async Task<int> InClusterAsync(ParseResult parse, string to, CancellationToken ct)
    {
        using var ground = ClusterMoveEnvironment.Of(key =>
            Environment.GetEnvironmentVariable(key.Replace(":", "__", StringComparison.Ordinal))
        );
        return Say(parse, await new MoveCounty(parse.GetValue(CountyCommand.County)!, to, ground).RunAsync(ct));
    }

    private static int Say(ParseResult parse, MoveOutcome outcome)
    {
        Output.Write(
            parse,
            outcome,
            console =>
            {
                var text =
                    outcome.From == outcome.To
                        ? $"{outcome.County} 在 {outcome.To} is there"
                        : $"{outcome.County} 已迁至 {outcome.To}：{outcome.Rows} 行，写入暂停 {outcome.PausedSeconds} 秒 "
                            + $"moved, {outcome.Rows} rows, its writes paused {outcome.PausedSeconds} s";
                console.MarkupLineInterpolated($"{text}");
            }
        );
        return ExitCode.Done;
    }
}
