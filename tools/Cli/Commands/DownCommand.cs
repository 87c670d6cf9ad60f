using System.CommandLine;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>Ends every process of the installation, by its pid; the data stays.</summary>
internal static class DownCommand
{
    public static Command Create()
    {
        var command = new Command("down", "停止平台，保留数据。Stops the platform; the data stays.");
        command.SetAction(
            async (_, _) =>
            {
                using var taken = InstallationLock.Take();
                await RunAsync();
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static async Task RunAsync()
    {
        var settings = InstallationSettings.Load();
        await Steps.RunAsync(
            "停止服务",
            "services",
            () => Task.WhenAll(Deployment.Of(settings).Reverse().Select(d => new ServiceProcess(d).StopAsync()))
        );
        await Steps.RunAsync("停止数据库与消息中间件", "PostgreSQL, RabbitMQ", () => new Servers(settings, Secrets.Local).StopAsync());
    }
}
