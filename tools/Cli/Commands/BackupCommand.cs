using System.CommandLine;
using Platform.Cli.Backup;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Saves everything while the platform runs.</summary>
internal static class BackupCommand
{
    public static Option<FileInfo?> PassphraseFile { get; } =
        new("--passphrase-file")
        {
            Description = "口令文件：备份含加密的密钥。File with a passphrase: the secrets are part of the backup, sealed by it.",
        };

    public static Command Create()
    {
        var to = new Option<DirectoryInfo>("--to") { Required = true, Description = "空文件夹。An empty folder." };
        var command = new Command(
            "backup",
            "备份数据库、文件与队列定义，无需停机。Saves databases, files and queues while everything runs."
        )
        {
            to,
            PassphraseFile,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                using var taken = InstallationLock.Take();
                var passphrase = parse.GetValue(PassphraseFile) is { } file ? SealedSecrets.Passphrase(file) : null;
                var folder = parse.GetRequiredValue(to).FullName;
                var manifest = await new BackupRun(RunningInstallation.Settings(), folder, passphrase).RunAsync(ct);
                Output.Write(
                    parse,
                    manifest with
                    {
                        Sha256 = [],
                    },
                    console =>
                    {
                        console.MarkupLineInterpolated($"备份完成 saved: {folder}");
                        if (!manifest.HasSecrets)
                        {
                            var hint =
                                $"不含密钥：另行保管 {Folders.Secrets}，或用 --passphrase-file。"
                                + $"No secrets are in it: keep {Folders.Secrets} elsewhere, or use --passphrase-file.";
                            console.MarkupLineInterpolated($"[yellow]{hint}[/]");
                        }

                        if (manifest.Damaged.Count > 0)
                        {
                            var damaged = string.Join(", ", manifest.Damaged.Take(3));
                            console.MarkupLineInterpolated(
                                $"[red]{manifest.Damaged.Count} 个文件缺失或损坏 files are missing or damaged: {damaged}[/]"
                            );
                        }
                    }
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
