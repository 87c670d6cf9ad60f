using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Platform.Cli.Terminal;

/// <summary>What a command was asked for, as a text for people or as JSON for programs.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Option<string> Option { get; } = MakeOption();

    public static void Write(ParseResult parse, object data, Action<IAnsiConsole> text)
    {
        if (parse.GetValue(Option) == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(data, Json));
        }
        else
        {
            text(Terminals.For(Console.Out, Console.IsOutputRedirected));
        }
    }

    private static Option<string> MakeOption()
    {
        var option = new Option<string>("--output")
        {
            Description = "输出格式：text 或 json。Format of what is printed.",
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        return option.AcceptOnlyFromAmong("text", "json");
    }
}
