using System.Text.RegularExpressions;

namespace Operations.Tests.Alerts;

/// <summary>The names of metrics in an expression that Prometheus' own parser has already accepted.</summary>
internal static partial class PromQl
{
    private static readonly HashSet<string> Words = new(
        ["and", "or", "unless", "by", "on", "without", "ignoring", "bool", "group_left", "group_right", "offset", "inf", "nan"],
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<string> MetricsOf(string expression)
    {
        var bare = Labels().Replace(Text().Replace(expression, "''"), "");
        bare = Range().Replace(Matching().Replace(bare, " "), "");
        return Name().Matches(bare).Where(m => !IsCalled(bare, m)).Select(m => m.Value).Where(n => !Words.Contains(n)).Distinct();
    }

    private static bool IsCalled(string text, Match name) => text[(name.Index + name.Length)..].TrimStart().StartsWith('(');

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?:by|on|without|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex Matching();

    [GeneratedRegex(@"(?<![\w:.])[a-zA-Z_:][\w:]*")]
    private static partial Regex Name();
}
