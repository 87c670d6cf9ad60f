using System.CommandLine;

namespace Platform.Cli.Cluster;

/// <summary>An address on the command line.</summary>
internal static class UrlOption
{
    public static Option<Uri> Create(string description) => new("--url")
    {
        Description = description,
        Required = true,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            result.AddError("--url: 应为 http 或 https 地址。Write an http or https address.");
            return null;
        },
    };
}
