using System.CommandLine;
using Platform.Cli.Cluster;
using Platform.Cli.Terminal;
using Platform.LocalStack;

namespace Platform.Cli.Commands;

/// <summary>Applies to any RabbitMQ the same policies as the local one: the dead-letter policy and its queue. Idempotent.</summary>
internal static class BrokerPoliciesCommand
{
    public static Command Create()
    {
        var url = UrlOption.Create("RabbitMQ 管理接口。Its management API.");
        var vhost = new Option<string>("--vhost") { Description = "虚拟主机。The virtual host.", DefaultValueFactory = _ => "/" };
        var limit = new Option<int>("--delivery-limit")
        {
            Description = "投递次数上限。Deliveries before a message is a dead letter.",
            DefaultValueFactory = _ => BrokerDefinitions.DeliveryLimit,
        };
        var command = new Command("broker-policies", "设置 RabbitMQ 策略。Applies the broker's policies. BROKER_USERNAME, BROKER_PASSWORD.")
        {
            url,
            vhost,
            limit,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                using var broker = new BrokerManagement(
                    parse.GetRequiredValue(url),
                    parse.GetRequiredValue(vhost),
                    SmokeCommand.Variable("BROKER_USERNAME"),
                    SmokeCommand.Variable("BROKER_PASSWORD")
                );
                await Steps.RunAsync("RabbitMQ 策略", "broker policies", () => broker.ApplyAsync(parse.GetRequiredValue(limit), ct));
                return ExitCode.Done;
            }
        );
        return command;
    }
}
