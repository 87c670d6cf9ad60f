using System.CommandLine;
using Platform.Cli.Broker;
using Platform.Cli.Cluster;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Messages that could not be handled: lists them, and sends them again once the cause is removed.</summary>
internal static class DeadLettersCommand
{
    private static readonly Option<Uri?> Url = UrlOption.Optional(
        "别处 RabbitMQ 的管理接口；缺省为本机。The management API of a broker elsewhere; this machine's without. BROKER_USERNAME, BROKER_PASSWORD."
    );
    private static readonly Option<string> Vhost = new("--vhost")
    {
        Description = "该处的虚拟主机。The virtual host there.",
        DefaultValueFactory = _ => "/",
    };

    public static Command Create() => new("dead-letters", "无法处理的消息。Messages that could not be handled.") { List(), Replay() };

    private static Command List()
    {
        var command = new Command("list", "列出。Lists them, oldest first.") { Url, Vhost };
        command.SetAction(
            async (parse, ct) =>
            {
                var letters = new List<DeadLetter>();
                await EachAsync(parse, async queues => letters.AddRange(await queues.ListAsync(ct)), ct);
                Output.Write(parse, letters, console => console.Write(Table(letters)));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Replay()
    {
        var queue = new Argument<string?>("queue") { Arity = ArgumentArity.ZeroOrOne, Description = "只重放此队列。Only of this queue." };
        var command = new Command("replay", "重新投递。Sends them once more to the queue they came from.") { queue, Url, Vhost };
        command.SetAction(
            async (parse, ct) =>
            {
                var replayed = 0;
                await EachAsync(parse, async queues => replayed += await queues.ReplayAsync(parse.GetValue(queue), ct), ct);
                Output.Write(parse, new { replayed }, console => console.MarkupLineInterpolated($"已重放 replayed: {replayed}"));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task EachAsync(ParseResult parse, Func<DeadLetterQueues, Task> act, CancellationToken ct)
    {
        var hosts = parse.GetValue(Url) is { } url
            ?
            [
                VirtualHost.Of(
                    url,
                    parse.GetRequiredValue(Vhost),
                    SmokeCommand.Variable("BROKER_USERNAME"),
                    SmokeCommand.Variable("BROKER_PASSWORD")
                ),
            ]
            : await VirtualHost.OfThisMachineAsync(ct);
        foreach (var host in hosts)
        {
            await using var queues = await DeadLetterQueues.OpenAsync(host, ct);
            await act(queues);
        }
    }

    private static Table Table(IReadOnlyList<DeadLetter> letters)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("单元 cell", "队列 queue", "消息 message", "时间 time", "原因 reason");
        foreach (var letter in letters)
        {
            table.AddRow(
                letter.Cell,
                Markup.Escape(letter.Origin),
                Markup.Escape(letter.MessageType),
                Markup.Escape(letter.Time ?? string.Empty),
                Markup.Escape(letter.Reason)
            );
        }

        return table;
    }
}
