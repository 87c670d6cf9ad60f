using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gateway.Records;

/// <summary>The names of a record's fields for people. A field without a Chinese name is shown by its own words.</summary>
internal static partial class FieldNames
{
    private static readonly Dictionary<string, string> Zh = Read("fields.zh.txt");
    private static readonly Dictionary<string, string> Words = Read("words.zh.txt");

    /// <summary>The field's name in the reader's language.</summary>
    public static string Of(string field, bool english) =>
        !english && Zh.TryGetValue(field, out var name) ? name
        : Capital().Replace(field, m => " " + m.Value.ToLowerInvariant()) is { Length: > 0 } words
            ? char.ToUpperInvariant(words[0]) + words[1..]
        : field;

    /// <summary>Whether a field says nothing to people: identities, versions, addresses of other records.</summary>
    public static bool IsTechnical(string field) =>
        field is "id" or "version" or "key" or "digest" or "label" or "link"
        || field.EndsWith("Id", StringComparison.Ordinal)
        || field.EndsWith("Ids", StringComparison.Ordinal);

    /// <summary>A value as people write it: words of the API by their Chinese name, times in Beijing; everything else as it is.</summary>
    public static string Value(JsonElement value, bool english) =>
        value.ValueKind switch
        {
            JsonValueKind.True => english ? "Yes" : "是",
            JsonValueKind.False => english ? "No" : "否",
            JsonValueKind.String when value.TryGetDateTimeOffset(out var at) && value.GetString()!.Contains('T') => at.ToOffset(
                    Platform.Core.BusinessTime.Offset
                )
                .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            JsonValueKind.String when !english && Words.TryGetValue(value.GetString()!, out var word) => word,
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };

    private static Dictionary<string, string> Read(string name)
    {
        using var stream = typeof(FieldNames).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Trim().Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
