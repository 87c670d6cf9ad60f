using System.CommandLine;
using Platform.Cli.Api;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Core;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Has a work report written from live data and saves the document.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var division = new Option<string>("--division") { Description = "行政区划代码。Whose report.", Required = true };
        var period = new Option<string>("--period") { Description = "年度，如 2026。The year.", Required = true };
        var file = new Option<string>("--file", "-o")
        {
            Description = "保存为。Where to save it.",
            DefaultValueFactory = _ => "report.docx",
        };
        var given = new Option<string[]>("--parameter")
        {
            Description = "记录中没有的内容，如 T01=李。What no record holds, by figure: T01=李.",
            DefaultValueFactory = _ => [],
        };
        given.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => !t.Value.Contains('=', StringComparison.Ordinal)) is { } wrong)
            {
                result.AddError($"--parameter {wrong.Value}: 应为 编号=内容。Write figure=text.");
            }
        });
        var command = new Command("report", "生成工作汇报（Word）。Writes the work report of a division.")
        {
            division,
            period,
            file,
            given,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                var path = Path.GetFullPath(parse.GetRequiredValue(file));
                await Steps.RunAsync(
                    "生成工作汇报",
                    "work report",
                    () =>
                        WriteAsync(
                            parse.GetRequiredValue(division),
                            parse.GetRequiredValue(period),
                            parse.GetRequiredValue(given).Select(g => g.Split('=', 2)).ToDictionary(g => g[0], g => g[1]),
                            path,
                            ct
                        )
                );
                Output.Write(parse, new { file = path }, console => console.MarkupLineInterpolated($"{path}"));
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <param name="parameters">What no record holds, by figure.</param>
    public static async Task WriteAsync(
        string division,
        string period,
        IReadOnlyDictionary<string, string> parameters,
        string file,
        CancellationToken ct
    )
    {
        using var session = await new DemoUsers(RunningInstallation.Settings(), Secrets.Local).SessionAsync(Roles.CityAdmin, division, ct);
        using var client = session.NewClient();
        var (report, link) = await client.StartAndWaitAsync<WorkReport>(
            $"v1/divisions/{division}/work-reports",
            new { period, parameters },
            r => r.Status is "written" or "failed",
            ct
        );
        if (report.Status != "written")
        {
            throw new CliException($"工作汇报生成失败。The report failed: {report.Failure}");
        }

        await client.DownloadAsync($"{link.TrimEnd('/')}/document", file, ct);
    }

    private sealed record WorkReport(string Status, string? Failure);
}
