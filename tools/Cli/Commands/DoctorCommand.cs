using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Looks at everything a support engineer would ask about, and says what to do. Changes nothing, shows no secret.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "以 JSON 输出。As JSON." };
        var quick = new Option<bool>("--quick") { Description = "不重读审计记录。Leaves out reading the audit trails again." };
        var bundle = new Option<FileInfo?>("--bundle")
        {
            Description = "写出供支持人员使用的压缩包（已脱敏）。Writes an archive for support, redacted.",
        };
        var command = new Command("doctor", "检查平台各部分并给出建议。Looks at every part of the platform and says what to do.")
        {
            json,
            quick,
            bundle,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                var settings = InstallationSettings.Load();
                var findings = await Diagnosis.OfAsync(settings, parse.GetValue(quick), ct);
                if (parse.GetValue(bundle) is { } file)
                {
                    await SupportBundle.WriteAsync(file.FullName, settings, findings, ct);
                }

                if (parse.GetValue(json))
                {
                    Console.Out.WriteLine(JsonSerializer.Serialize(findings, Json));
                }
                else
                {
                    Output.Write(parse, findings, console => Show(console, findings));
                }

                return findings.Any(f => f.Level == Level.Fail) ? ExitCode.Failed : ExitCode.Done;
            }
        );
        return command;
    }

    private static void Show(IAnsiConsole console, List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var word = finding.Level switch
            {
                Level.Ok => "[green]ok  [/]",
                Level.Warn => "[yellow]warn[/]",
                _ => "[red]fail[/]",
            };
            console.MarkupLine($"{word} {Markup.Escape(finding.Area), -20} {Markup.Escape(finding.Found)}");
            if (finding.Do.Length > 0 && finding.Level != Level.Ok)
            {
                console.MarkupLineInterpolated($"     [grey]→ {finding.Do}[/]");
            }
        }

        int Count(Level level) => findings.Count(f => f.Level == level);
        console.MarkupLineInterpolated($"{Count(Level.Ok)} ok, {Count(Level.Warn)} warn, {Count(Level.Fail)} fail");
    }
}
