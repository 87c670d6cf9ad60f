using System.CommandLine;
using System.Globalization;
using Platform.Cli.Api;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Core;
using Platform.Demo.Playing;
using Spectre.Console;

namespace Platform.Demo.Commands;

/// <summary>What the demo did, the key figures, and how to go on from here.</summary>
internal static class DemoSummary
{
    private static readonly (string Role, int County)[] SignIns = [(Roles.CityAdmin, -1), (Roles.CountyOfficer, 0)];

    public static void Show(ParseResult parse, DemoOutcome outcome, InstallationSettings settings, DemoUsers users, string report)
    {
        var accounts = SignIns.Select(s => DemoUsers.NameOf(s.Role, s.County < 0 ? settings.City : settings.Counties[s.County])).ToList();
        var data = new
        {
            url = settings.Url,
            report,
            accounts,
            password = users.Password,
            steps = outcome.Steps,
            played = outcome.Played,
            calls = outcome.Calls,
            callsByRole = outcome.CallsByRole.ToDictionary(c => c.Role, c => c.Calls),
            seconds = Math.Round(outcome.Elapsed.TotalSeconds, 1),
            figures = outcome.Figures.ToDictionary(f => f.Id, f => f.Text),
        };
        Output.Write(parse, data, console => Write(console, outcome, settings, accounts, users.Password, report));
    }

    private static void Write(
        IAnsiConsole console,
        DemoOutcome outcome,
        InstallationSettings settings,
        IReadOnlyList<string> accounts,
        string password,
        string report
    )
    {
        var totals =
            $"{outcome.Played}/{outcome.Steps} 步 steps, {outcome.Calls} 次调用 calls, "
            + $"{outcome.Accounts} 个账号 accounts, {outcome.Elapsed.TotalSeconds:0} s";
        console.MarkupLineInterpolated(
            outcome.Played == 0
                ? (FormattableString)$"\n[bold]本年度此前已演示，没有新的步骤。[/] The year had been played before; nothing was missing."
                : $"\n[bold]演示完成[/] {totals}"
        );
        console.MarkupLineInterpolated(
            $"[grey]{string.Join("，", outcome.CallsByRole.Select(c => $"{Platform.Core.RoleNames.Zh(c.Role)} {c.Calls}"))}[/]"
        );
        var table = new Table().Border(TableBorder.Simple).AddColumns("编号", "数字 figure", "").HideHeaders();
        foreach (var figure in outcome.Figures)
        {
            table.AddRow(
                figure.Id,
                figure.Name.Zh,
                $"{figure.Text ?? figure.Number?.ToString(CultureInfo.InvariantCulture) ?? "—"}{figure.WrittenUnit}"
            );
        }

        console.Write(table);
        var townships = outcome.Figures.FirstOrDefault(f => f.Id == "N08");
        console.MarkupLineInterpolated(
            $"[grey]撤并不改变过去 a merger leaves the past as it was: 10 月末 {outcome.TownshipsInOctober.Text} 个乡镇, 现在 now {townships?.Text}[/]"
        );
        console.MarkupLineInterpolated($"[grey]各地位置为示意 positions are a sketch, not a survey[/]");
        console.MarkupLineInterpolated($"\n[bold]{settings.Url}[/]   [grey]接口文档 API: {settings.Url}docs[/]");
        console.MarkupLineInterpolated($"登录 sign-ins: {string.Join("、", accounts)}   密码 password: {password}");
        console.MarkupLineInterpolated($"工作汇报 work report: {report}");
    }
}
