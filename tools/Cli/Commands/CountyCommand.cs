using System.CommandLine;
using Platform.Cli.Counties;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Core;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>The placement of counties: their own deployments, their own cell, and the load that shows which county needs them.</summary>
internal static class CountyCommand
{
    private const int MostReplicas = 8;

    public static readonly Argument<string> County = new("county") { Description = "县级区划代码（6 位）。The county's six-digit code." };

    public static Command Create() =>
        new("county", "县区扩容与迁移。Scales a county, moves it, and shows the load of all.")
        {
            Dedicate(),
            Pool(),
            CountyMoveCommand.Create(),
            CountyTopCommand.Create(),
        };

    private static Command Dedicate()
    {
        var replicas = new Option<int>("--replicas")
        {
            Description = "每个服务的实例数。How many of each service.",
            DefaultValueFactory = _ => 1,
        };
        replicas.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int>() is < 1 or > MostReplicas)
            {
                option.AddError($"--replicas 应为 1–{MostReplicas}。--replicas must be 1 to {MostReplicas}.");
            }
        });
        var command = new Command("dedicate", "为一个县区启动专用实例。Gives a county deployments of its own.") { County, replicas };
        command.SetAction((parse, ct) => RunAsync(parse, parse.GetValue(replicas), ct));
        return command;
    }

    private static Command Pool()
    {
        var command = new Command("pool", "撤销专用实例，回到共享池。Gives a county back to the pool.") { County };
        command.SetAction((parse, ct) => RunAsync(parse, 0, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, int replicas, CancellationToken ct)
    {
        using var taken = InstallationLock.Take();
        var settings = RunningInstallation.Settings();
        var county = Listed(settings, parse.GetValue(County)!);
        var changed = await new DedicateCounty(county, settings).RunAsync(replicas, ct);
        Output.Write(
            parse,
            new
            {
                county,
                replicas,
                cell = changed.CellOf(county),
            },
            console =>
                console.MarkupLineInterpolated(
                    replicas == 0
                        ? (FormattableString)$"{county} 已回到共享池 is pooled again"
                        : $"{county} 已有专用实例，每个服务 {replicas} 个 has deployments of its own, {replicas} of each service"
                )
        );
        return ExitCode.Done;
    }

    /// <summary>The county's code, if it is one of this installation's counties with queues of their own.</summary>
    public static string Listed(InstallationSettings settings, string code) =>
        DivisionCode.TryParse(code, null, out _) && settings.Counties.Contains(code)
            ? code
            : throw new CliException(
                $"没有县区 {code}。No county {code} with queues of its own; there are: {string.Join(", ", settings.Counties)}"
            );
}
