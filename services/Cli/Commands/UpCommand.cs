using System.CommandLine;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Starts everything on this machine and waits until it is ready.</summary>
internal static class UpCommand
{
    public static Option<int?> Port { get; } = new("--port") { Description = "网关端口，默认 8080。Port of the gateway." };

    public static Command Create()
    {
        var command = new Command("up", "启动平台。Starts the platform on this machine and waits until it is ready.") { Port };
        command.SetAction(async (parse, ct) =>
        {
            Show(parse, await RunAsync(InstallationSettings.Load(), parse.GetValue(Port), ct));
            return ExitCode.Done;
        });
        return command;
    }

    public static async Task<InstallationSettings> RunAsync(InstallationSettings settings, int? port, CancellationToken ct)
    {
        using var taken = InstallationLock.Take();
        return await new Startup(settings with { Port = port ?? settings.Port }, Secrets.Local).RunAsync(ct);
    }

    public static void Show(ParseResult parse, InstallationSettings settings)
    {
        var admin = new { userName = "admin", password = Secrets.Local.Of(Secrets.FirstAdministrator) };
        Output.Write(parse, new { url = settings.Url, administrator = admin, counties = settings.Counties }, console =>
        {
            console.MarkupLineInterpolated($"\n[bold]平台已就绪 ready[/]   {settings.Url}   [grey]接口文档 API: {settings.Url}docs[/]");
            console.MarkupLineInterpolated($"管理员 administrator: [bold]{admin.userName}[/]  密码 password: [bold]{admin.password}[/]");
            console.MarkupLineInterpolated($"[grey]试用接口 try the API:[/] ./platform token --role county-officer --division {(settings.Counties is [var county, ..] ? county : settings.City + "21")}");
        });
    }
}
