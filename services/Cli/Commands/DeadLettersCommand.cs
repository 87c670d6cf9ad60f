using System.CommandLine;
using Platform.Cli.Broker;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Messages nobody could handle: what they are, and another try once the cause is mended.</summary>
internal static class DeadLettersCommand
{
    public static Command Create() =>
        new("dead-letters", "无法处理的消息。Messages that could not be handled.") { List(), Replay() };

    private static Command List()
    {
        var command = new Command("list", "列出。Lists them, oldest first.");
        command.SetAction(async (parse, ct) =>
        {
            await using var broker = await DeadLetterQueues.OpenAsync(ct);
            var letters = await broker.ListAsync(ct);
            Output.Write(parse, letters, console => console.Write(Table(letters)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Replay()
    {
        var queue = new Argument<string?>("queue") { Arity = ArgumentArity.ZeroOrOne, Description = "只重放此队列。Only of this queue." };
        var command = new Command("replay", "重新投递。Sends them once more to the queue they came from.") { queue };
        command.SetAction(async (parse, ct) =>
        {
            await using var broker = await DeadLetterQueues.OpenAsync(ct);
            var replayed = await broker.ReplayAsync(parse.GetValue(queue), ct);
            Output.Write(parse, new { replayed }, console => console.MarkupLineInterpolated($"已重放 replayed: {replayed}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static Table Table(IReadOnlyList<DeadLetter> letters)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("队列 queue", "消息 message", "时间 time", "原因 reason");
        foreach (var letter in letters)
        {
            table.AddRow(
                Markup.Escape(letter.Origin), Markup.Escape(letter.MessageType), Markup.Escape(letter.Time ?? string.Empty), Markup.Escape(letter.Reason));
        }

        return table;
    }
}
