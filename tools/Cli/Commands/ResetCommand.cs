using System.CommandLine;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Back to a fresh checkout: stops everything and removes data, secrets and settings. Downloads and builds stay.</summary>
internal static class ResetCommand
{
    private const string Doomed = ".removed";

    private static readonly string[] Removed = ["secrets", "run", "logs", "files", "servers"];

    public static Command Create()
    {
        var yes = new Option<bool>("--yes", "-y") { Description = "不再询问。Does not ask." };
        var command = new Command("reset", "停止平台并删除全部数据与密钥。Stops the platform and removes all its data and secrets.")
        {
            yes,
        };
        command.SetAction(
            async (parse, _) =>
            {
                if (!parse.GetValue(yes) && !Confirmed())
                {
                    return ExitCode.Failed;
                }

                await RunAsync();
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static async Task RunAsync()
    {
        using var taken = InstallationLock.Take();
        await DownCommand.RunAsync();
        await Steps.RunAsync("删除数据", "data", () => Task.Run(Remove));
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
        var folders = Removed.Select(name => Path.Combine(Folders.State, name)).Append(servers).Distinct(StringComparer.Ordinal).ToList();

        // Renamed in one step first: half a data folder, left by an interrupted reset, would look like a complete one.
        foreach (var folder in folders.Where(Directory.Exists))
        {
            RemoveIfThere(folder + Doomed);
            Directory.Move(folder, folder + Doomed);
        }

        InstallationSettings.Forget();
        folders.ForEach(folder => RemoveIfThere(folder + Doomed));
    }

    private static void RemoveIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
