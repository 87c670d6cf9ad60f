using System.CommandLine;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Has each service read its audit trail again: was an entry changed, removed or slipped in since it was sealed?</summary>
internal static class VerifyAuditCommand
{
    public static Command Create()
    {
        var noted = new Option<string[]>("--noted")
        {
            Description = "以前记下的链尾，如 organizations=1200:9f3c…，须仍在链中。Heads noted before, which the chains must still hold.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("verify-audit", "核验审计记录未被改动。Verifies that no audit entry was changed or removed.") { noted };
        command.SetAction(
            async (parse, ct) =>
            {
                var trails = await AuditTrails.ReadAsync(RunningInstallation.Settings(), Heads(parse.GetValue(noted) ?? []), ct);
                Output.Write(parse, trails, console => console.Write(Table(trails)));
                return trails.All(t => t.Break is null) ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static Dictionary<string, string> Heads(string[] noted) =>
        noted
            .Select(n => n.Split('=', 2))
            .ToDictionary(
                parts => Known(parts[0]),
                parts =>
                    parts.Length == 2
                        ? parts[1]
                        : throw new CliException($"应为 服务=位置:封印。Expected service=position:seal, not {parts[0]}.")
            );

    // organizations, or organizations@cell-b
    private static string Known(string name)
    {
        _ = Services.Named(name.Split('@')[0]); // refuses what is no service
        return name;
    }

    private static Table Table(AuditTrail[] trails)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("服务 service", "记录 entries", "待封 unsealed", "链尾 head", "结果 result");
        foreach (var trail in trails)
        {
            table.AddRow(
                trail.Service,
                $"{trail.Entries}",
                $"{trail.Unsealed}",
                Markup.Escape(trail.Head),
                Markup.Escape(trail.Break ?? "完整 whole")
            );
        }

        return table;
    }
}
