using System.CommandLine;
using System.Text.Json;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.LocalStack;
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
        command.SetAction(async (parse, ct) =>
        {
            var trails = await TrailsAsync(Heads(parse.GetValue(noted) ?? []), ct);
            Output.Write(parse, trails, console => console.Write(Table(trails)));
            return trails.All(t => t.Break is null) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Dictionary<string, string> Heads(string[] noted) => noted.Select(n => n.Split('=', 2)).ToDictionary(
        parts => Known(parts[0]),
        parts => parts.Length == 2 ? parts[1] : throw new CliException($"应为 服务=位置:封印。Expected service=position:seal, not {parts[0]}."));

    // organizations, or organizations@cell-b
    private static string Known(string name)
    {
        _ = Services.Named(name.Split('@')[0]); // refuses what is no service
        return name;
    }

    private static async Task<Trail[]> TrailsAsync(Dictionary<string, string> noted, CancellationToken ct)
    {
        var settings = Running.Settings();
        var servers = new Servers(settings, Secrets.Local);
        var postgres = await servers.StartPostgresAsync(ct);
        var environments = new ServiceEnvironment(settings, Secrets.Local);
        var broker = (await servers.StartRabbitMqAsync(ct)).Uri; // not asked anything
        return await Task.WhenAll(Deployment.Of(settings).Where(d => d.County is null && d.Name != Services.Gateway).Select(async deployment =>
        {
            var environment = environments.Of(deployment, await servers.DatabaseOfAsync(deployment, postgres, ct), broker);
            string[] command = ["dotnet", deployment.Service.Assembly, "verify-audit", .. noted.TryGetValue(deployment.Name, out var head) ? [head] : Array.Empty<string>()];
            return await ReadAsync(deployment, command, environment, ct);
        }));
    }

    // Exit code 1 with a report says that the trail is broken; anything else is a failure of its own.
    private static async Task<Trail> ReadAsync(Deployment deployment, string[] command, Dictionary<string, string> environment, CancellationToken ct)
    {
        string output;
        try
        {
            output = await Subprocess.RunAsync(command, environment, Path.GetDirectoryName(deployment.Service.Assembly), ct);
        }
        catch (SubprocessFailedException broken) when (broken.Output.Contains("\"break\":", StringComparison.Ordinal))
        {
            output = broken.Output;
        }

        var line = output.Split('\n').Last(l => l.StartsWith('{'));
        return JsonSerializer.Deserialize<Trail>(line, JsonSerializerOptions.Web)! with { Service = deployment.Name };
    }

    private static Table Table(Trail[] trails)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("服务 service", "记录 entries", "待封 unsealed", "链尾 head", "结果 result");
        foreach (var trail in trails)
        {
            table.AddRow(trail.Service, $"{trail.Entries}", $"{trail.Unsealed}", Markup.Escape(trail.Head), Markup.Escape(trail.Break ?? "完整 whole"));
        }

        return table;
    }

    private sealed record Trail(string Service, long Entries, long Unsealed, string Head, string? Break);
}
