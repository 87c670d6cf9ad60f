using System.CommandLine;
using Platform.Cli.Api;
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
        command.SetAction(
            async (parse, ct) =>
            {
                Show(parse, await RunAsync(InstallationSettings.Load(), parse.GetValue(Port), ct));
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static async Task<InstallationSettings> RunAsync(InstallationSettings settings, int? port, CancellationToken ct)
    {
        using var taken = InstallationLock.Take();
        var running = await new Startup(settings with { Port = port ?? settings.Port }, Secrets.Local).RunAsync(ct);
        var users = new DemoUsers(running, Secrets.Local);
        await Steps.RunAsync("演示用户", "demo users", () => users.EnsureOfferedAsync(ct));
        return running;
    }

    public static void Show(ParseResult parse, InstallationSettings settings)
    {
        var users = new DemoUsers(settings, Secrets.Local);
        SignInRow[] signIns =
        [
            new("admin", "系统管理员 first administrator", Secrets.Local.Of(Secrets.FirstAdministrator)),
            .. users.Offered.Select(u => new SignInRow(
                DemoUsers.NameOf(u.Role, u.Division),
                Platform.Core.RoleNames.Zh(u.Role),
                users.Password
            )),
        ];
        Output.Write(
            parse,
            new
            {
                url = settings.Url,
                signIns,
                counties = settings.Counties,
            },
            console =>
            {
                console.MarkupLineInterpolated($"\n[bold]平台已就绪 ready[/]  {settings.Url}  [grey]接口文档 API: {settings.Url}docs[/]");
                var table = new Table().Border(TableBorder.Simple).AddColumns("用户 user", "角色 role", "密码 password");
                foreach (var row in signIns)
                {
                    table.AddRow(row.UserName, row.Role, row.Password);
                }

                console.Write(table);
                var (role, division) = users.Offered[1];
                var bearer = $"Authorization: Bearer $(./platform token --role {role} --division {division})";
                console.MarkupLineInterpolated(
                    $"[grey]试用接口 try the API: curl -H \"{bearer}\" {settings.Url}v1/divisions/{division}/institutions[/]"
                );
            }
        );
    }

    private sealed record SignInRow(string UserName, string Role, string Password);
}
