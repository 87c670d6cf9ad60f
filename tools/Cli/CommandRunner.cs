using System.CommandLine;
using Platform.Cli.Api;
using Platform.Cli.Terminal;
using Platform.LocalStack;
using Spectre.Console;

namespace Platform.Cli;

/// <summary>Runs a command; an error is one message, and with PLATFORM_DEBUG set also its stack trace.</summary>
internal static class CommandRunner
{
    /// <summary>An interrupted command may first undo what can't be left half done.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(ParseResult parse)
    {
        try
        {
            var code = await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
            return parse.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            var known =
                e
                is CliException
                    or UnfinishedException
                    or ApiProblemException
                    or SignInRefusedException
                    or SubprocessFailedException
                    or HttpRequestException
                    or InvalidOperationException;
            Steps.Console.MarkupLineInterpolated(
                $"[red]{(known && Environment.GetEnvironmentVariable("PLATFORM_DEBUG") is null ? e.Message : e.ToString())}[/]"
            );
            return e is UnfinishedException ? ExitCode.Unfinished : ExitCode.Failed;
        }
    }
}
