using System.Diagnostics;
using Spectre.Console;

namespace Platform.Cli.Terminal;

/// <summary>Shows each step as it is done and how long it took. On standard error: standard output is for what was asked for.</summary>
internal static class Steps
{
    public static IAnsiConsole Console { get; } = Terminals.For(System.Console.Error, System.Console.IsErrorRedirected);

    public static Task RunAsync(string zh, string en, Func<Task> step) =>
        RunAsync(
            zh,
            en,
            async () =>
            {
                await step();
                return null;
            }
        );

    /// <param name="step">Its result is shown after the step.</param>
    public static async Task RunAsync(string zh, string en, Func<Task<string?>> step)
    {
        var watch = Stopwatch.StartNew();
        var name = $"{zh} [grey]{en}[/]";
        try
        {
            var note = Console.Profile.Capabilities.Interactive ? await Console.Status().StartAsync(name, _ => step()) : await step();
            Console.MarkupLine(
                $"[green]✓[/] {name}  [grey]{watch.Elapsed.TotalSeconds:0.0} s  {Markup.Escape(note ?? string.Empty)}[/]".TrimEnd()
            );
        }
        catch
        {
            Console.MarkupLine($"[red]✗[/] {name}  [grey]{watch.Elapsed.TotalSeconds:0.0} s[/]");
            throw;
        }
    }
}
