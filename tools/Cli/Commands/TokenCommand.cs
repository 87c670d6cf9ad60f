using System.CommandLine;
using Platform.Cli.Api;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Core;

namespace Platform.Cli.Commands;

/// <summary>Prints only a bearer token of a demo user: <c>curl -H "Authorization: Bearer $(./platform token ...)"</c>.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var role = new Option<string>("--role") { Description = "角色。The role the user holds.", Required = true };
        role.AcceptOnlyFromAmong(DemoUsers.PersonalRoles);
        var division = new Option<string>("--division") { Description = "行政区划代码。Where: 2 to 12 digits.", Required = true };
        division.Validators.Add(result =>
        {
            if (!DivisionCode.TryParse(result.Tokens.SingleOrDefault()?.Value, null, out _))
            {
                result.AddError("区划代码为 2、4、6、9 或 12 位数字。A division code has 2, 4, 6, 9 or 12 digits.");
            }
        });
        var command = new Command("token", "打印演示用户的访问令牌。Prints an access token of a demo user.") { role, division };
        command.SetAction(
            async (parse, ct) =>
            {
                var users = new DemoUsers(RunningInstallation.Settings(), Secrets.Local);
                using var session = await users.SessionAsync(parse.GetRequiredValue(role), parse.GetRequiredValue(division), ct);
                var token = await session.TokenAsync(ct);
                Output.Write(parse, new { token }, _ => Console.Out.WriteLine(token));
                return ExitCode.Done;
            }
        );
        return command;
    }
}
