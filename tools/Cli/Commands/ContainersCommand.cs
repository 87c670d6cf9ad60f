using System.CommandLine;
using Platform.Cli.Containers;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>The steps of an installation in containers that come before its services; <c>docker-compose.yml</c> calls them.</summary>
internal static class ContainersCommand
{
    private static readonly Option<string> Settings = new("--settings")
    {
        Description = "各容器设置的目录。Folder of the containers' settings.",
        DefaultValueFactory = _ => "/settings",
    };
    private static readonly Option<string> Postgres = new("--postgres")
    {
        Description = "数据库主机。Host of PostgreSQL.",
        DefaultValueFactory = _ => "postgres",
    };
    private static readonly Option<string> RabbitMq = new("--rabbitmq")
    {
        Description = "消息中间件主机。Host of RabbitMQ.",
        DefaultValueFactory = _ => "rabbitmq",
    };

    private static readonly Option<string> Counties = new("--counties")
    {
        Description = "自有队列的县（逗号分隔）。Counties that have their own queues, separated by commas.",
        DefaultValueFactory = _ => "",
    };

    public static Command Create() =>
        new("containers", "容器化安装的准备步骤。Steps of an installation in containers.")
        {
            Step(
                "prepare-servers",
                "生成数据库与消息中间件的密钥。Makes what PostgreSQL and RabbitMQ need to start.",
                (secrets, _, _) =>
                {
                    secrets.PrepareServers();
                    return Task.CompletedTask;
                }
            ),
            Step(
                "prepare-services",
                "建立各服务的数据库并写入其设置。Makes the services' databases and settings.",
                (secrets, counties, ct) => secrets.PrepareServicesAsync(counties, ct)
            ),
            Password(),
        };

    private static Command Step(string name, string description, Func<ContainerSecrets, string[], CancellationToken, Task> run)
    {
        var command = new Command(name, description) { Settings, Postgres, RabbitMq, Counties };
        command.SetAction(
            async (parse, ct) =>
            {
                var folders = new SettingsFolders(parse.GetRequiredValue(Settings));
                var counties = parse
                    .GetRequiredValue(Counties)
                    .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                await run(new(Secrets.Local, folders, parse.GetRequiredValue(Postgres), parse.GetRequiredValue(RabbitMq)), counties, ct);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Password()
    {
        var of = new Argument<string>("of")
        {
            DefaultValueFactory = _ => Secrets.FirstAdministrator,
            Description = "谁的密码。Whose password.",
        };
        of.AcceptOnlyFromAmong(Secrets.FirstAdministrator, ContainerSecrets.Grafana);
        var command = new Command(
            "password",
            "打印首任管理员（或 Grafana 管理员）admin 的密码。Prints the password of the user admin: the platform's first administrator, or Grafana's."
        )
        {
            of,
        };
        command.SetAction(
            (parse, _) =>
            {
                var password = Secrets.Local.Of(parse.GetRequiredValue(of));
                Output.Write(parse, new { userName = "admin", password }, _ => Console.Out.WriteLine(password));
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }
}
