using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Cli.Api;

/// <summary>The few things of the sign-in page that a client without a browser needs.</summary>
internal static partial class SignInPage
{
    /// <summary>Hidden fields of the form, the anti-forgery token among them.</summary>
    public static Dictionary<string, string> HiddenFields(string html) =>
        InputTag
            .Matches(html)
            .Select(m => m.Value)
            .Where(tag => Attribute(tag, "type") == "hidden")
            .ToDictionary(tag => Attribute(tag, "name"), tag => Attribute(tag, "value"), StringComparer.Ordinal);

    /// <summary>What the page says went wrong; empty when it says nothing.</summary>
    public static string Alert(string html) =>
        AlertElement.Match(html) is { Success: true } alert
            ? WebUtility.HtmlDecode(Spaces.Replace(Tag.Replace(alert.Groups["text"].Value, " "), " ")).Trim()
            : string.Empty;

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"""\b{name}="([^"]*)" """.TrimEnd(), RegexOptions.NonBacktracking).Groups[1].Value);

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex InputTag { get; }

    [GeneratedRegex("""role="alert"[^>]*>(?<text>.*?)</(div|ul|p)>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex AlertElement { get; }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
