using Spectre.Console;

namespace Platform.Cli.Terminal;

/// <summary>Standard output and standard error as Spectre sees them. Lines that go to a file or a program are never broken.</summary>
internal static class Terminals
{
    private const int Unbroken = 1000;

    public static IAnsiConsole For(TextWriter stream, bool isRedirected)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(stream) });
        if (isRedirected)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }
}
