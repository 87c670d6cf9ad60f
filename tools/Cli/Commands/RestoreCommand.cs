using System.CommandLine;
using Platform.Cli.Backup;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Brings a backup back into an empty installation.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var from = new Option<DirectoryInfo>("--from") { Required = true, Description = "备份文件夹。The folder of a backup." };
        var command = new Command("restore", "将备份恢复到空的安装。Brings a backup back into an empty installation.")
        {
            from,
            BackupCommand.PassphraseFile,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                var passphrase = parse.GetValue(BackupCommand.PassphraseFile) is { } file ? SealedSecrets.Passphrase(file) : null;
                var report = await RunAsync(parse.GetRequiredValue(from).FullName, passphrase, ct);
                Output.Write(
                    parse,
                    report,
                    console =>
                    {
                        console.MarkupLineInterpolated(
                            $"已恢复 restored: {report.MadeAt:u}, {report.Rows} 行 rows, {report.Files} 文件 files"
                        );
                        var heads = string.Join(' ', report.AuditHeads.Select(h => $"{h.Key}={h.Value}"));
                        console.MarkupLineInterpolated($"接着运行 next: ./platform up; ./platform verify-audit --noted {heads}");
                    }
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static async Task<RestoreReport> RunAsync(string folder, string? passphrase, CancellationToken ct)
    {
        using var taken = InstallationLock.Take();
        Prerequisites.Check();
        return await new RestoreRun(folder, passphrase).RunAsync(ct);
    }
}
