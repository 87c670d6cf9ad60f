using System.CommandLine;
using Platform.Cli.Api;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>Has all facts read again from the services' own records; the figures end the same.</summary>
internal static class RebuildFactsCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild-facts", "从各服务的记录重建全部统计事实。Reads all facts again from the services' own records.");
        command.SetAction(
            async (_, ct) =>
            {
                await RunAsync(RunningInstallation.Settings(), ct);
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static async Task RunAsync(InstallationSettings settings, CancellationToken ct)
    {
        using var administrator = new DemoUsers(settings, Secrets.Local).Administrator();
        using var client = administrator.NewClient();
        await Steps.RunAsync(
            "重建统计事实",
            "rebuild facts",
            async () =>
            {
                var (rebuild, _) = await client.StartAndWaitAsync<Rebuild>(
                    $"v1/divisions/{settings.City}/figures/rebuild",
                    new { },
                    r => r.Status is "done" or "failed",
                    ct
                );
                return rebuild.Status == "done"
                    ? $"{rebuild.Events} events, {rebuild.Facts} facts"
                    : throw new CliException($"重建失败。The rebuild failed: {rebuild.Failure}");
            }
        );
    }

    private sealed record Rebuild(string Status, long Events, long Facts, string? Failure);
}
