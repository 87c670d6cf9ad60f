using System.CommandLine;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Back to a fresh checkout: stops everything and removes data, secrets and settings. Downloads and builds stay.</summary>
internal static class ResetCommand
{
    private static readonly string[] Removed = ["secrets", "run", "logs", "files", "servers"];

    public static Command Create()
    {
        var yes = new Option<bool>("--yes", "-y") { Description = "不再询问。Does not ask." };
        var command = new Command("reset", "停止平台并删除全部数据与密钥。Stops the platform and removes all its data and secrets.") { yes };
        command.SetAction(async (parse, _) =>
        {
            if (!parse.GetValue(yes) && !Confirmed())
            {
                return ExitCode.Failed;
            }

            using (InstallationLock.Take())
            {
                await DownCommand.RunAsync();
                await Steps.RunAsync("删除数据", "data", () => Task.Run(Remove));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static bool Confirmed()
    {
        if (!Steps.Console.Profile.Capabilities.Interactive)
        {
            throw new CliException("将删除全部数据，请加 --yes。This removes all data; say --yes to mean it.");
        }

        return Steps.Console.Confirm("删除全部数据与密钥？Remove all data and secrets?", defaultValue: false);
    }

    private static void Remove()
    {
        var servers = InstallationSettings.Load().Servers;
        foreach (var folder in Removed.Select(name => Path.Combine(Folders.State, name)).Append(servers).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        InstallationSettings.Forget();
    }
}
