using System.CommandLine;
using System.CommandLine.Parsing;

namespace Platform.Cli.Cluster;

/// <summary>An address on the command line.</summary>
internal static class UrlOption
{
    public static Option<Uri> Create(string description) =>
        new("--url")
        {
            Description = description,
            Required = true,
            CustomParser = Parse,
        };

    public static Option<Uri?> Optional(string description) => new("--url") { Description = description, CustomParser = Parse };

    private static Uri? Parse(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError("--url: 应为 http 或 https 地址。Write an http or https address.");
        return null;
    }
}
