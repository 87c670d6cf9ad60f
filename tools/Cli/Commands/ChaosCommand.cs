using System.CommandLine;
using Platform.Cli.Chaos;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Breaks an installation made for it while writing to it, mends it, and counts.</summary>
internal static class ChaosCommand
{
    private const string Variable = "PLATFORM_STATE";

    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "时长（分钟）。For how long.", DefaultValueFactory = _ => 10 };
        minutes.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<double>() is not (> 0 and <= 24 * 60))
            {
                option.AddError("--minutes 应大于 0，不超过 1440。--minutes must be more than 0 and at most 1440.");
            }
        });
        var seed = new Option<int>("--seed")
        {
            Description = "随机种子，同种子同故障序列。The same seed, the same faults.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command(
            "chaos",
            "故障演练：边写边断，最后对账。Breaks a test installation of this machine while writing to it, then counts what is there."
        )
        {
            minutes,
            seed,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                RequireOwnState();
                var settings = RunningInstallation.Settings();
                var random = parse.GetValue(seed);
                var account = await new ChaosRun(settings, random).RunAsync(
                    ChaosPlan.Of(settings, random),
                    TimeSpan.FromMinutes(parse.GetValue(minutes)),
                    ct
                );
                Output.Write(parse, account, console => console.Write(Table(account)));
                return account.Balances ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    // It writes documents that nobody issued, and kills: never on the installation that people use.
    private static void RequireOwnState()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null || Folders.State == Path.Combine(Folders.Root, ".platform"))
        {
            throw new CliException(
                $"故障演练只在专用的本机安装上运行：先以 {Variable}=/某文件夹 运行 ./platform up，再以同一变量运行本命令。"
                    + "Chaos runs only on a local installation of its own: "
                    + $"run ./platform up with {Variable}=/some/folder, then this with the same."
            );
        }
    }

    private static Table Table(ChaosAccount account)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("项目 item", "数 number");
        foreach (
            var (name, value) in new (string, object)[]
            {
                ("故障 faults", account.Faults.Count),
                ("已确认 acknowledged", account.Acknowledged),
                ("记录 rows", account.Rows),
                ("事实 facts", account.Facts),
                ("指标增量 figure", account.Figure),
                ("丢失 lost", account.Lost),
                ("重复 doubled", account.Doubled),
                ("死信 dead letters", account.DeadLetters),
                ("未确认 never acknowledged", account.GivenUp),
                ("up 失败 up failed", account.UpFailures),
                ("重试的写入 writes repeated", account.RepeatedWrites),
            }
        )
        {
            table.AddRow(name, $"{value}");
        }

        return table;
    }
}
