using System.CommandLine;
using Platform.Cli.Api;
using Platform.Cli.Cluster;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>
/// Does what users do, through the front door: signs in, registers a team and dissolves it, reads a figure. Any installation, with
/// nothing but its address and an account; the password comes from the environment, where no process list shows it.
/// </summary>
internal static class SmokeCommand
{
    public static Command Create()
    {
        var url = UrlOption.Create("平台地址。The platform's public address.");
        var through = new Option<string?>("--through") { Description = "实际连接 主机:端口。Connect to this host:port instead." };
        var division = new Option<string>("--division")
        {
            Description = "县级代码，测试队伍登记处。County where the test team is registered.",
            Required = true,
        };
        var figure = new Option<string>("--figure") { Description = "读取的指标。The figure to read.", DefaultValueFactory = _ => "N09" };
        var command = new Command(
            "smoke",
            "冒烟测试：登录、登记并撤销测试队伍、读取指标。Signs in, registers and dissolves a test team, reads a figure. SMOKE_USERNAME, SMOKE_PASSWORD."
        )
        {
            url,
            through,
            division,
            figure,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                using var session = new UserSession(
                    parse.GetRequiredValue(url),
                    Variable("SMOKE_USERNAME"),
                    Variable("SMOKE_PASSWORD"),
                    parse.GetValue(through)
                );
                using var client = session.NewClient();
                await new Smoke(session, client, parse.GetRequiredValue(division)).RunAsync(parse.GetRequiredValue(figure), ct);
                Output.Write(parse, new { passed = true }, console => console.MarkupLine("通过 passed"));
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw new CliException($"未设置环境变量 {name}。The environment variable {name} is not set.");
}
