using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// A value of the path or the query that has the wrong type, reported in the API's terms: the name of the field and what is expected. The
/// framework reports it only as an English sentence with names of the code.
/// </summary>
public static partial class UnreadableValue
{
    private static readonly ConcurrentDictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["Int32"] = "1234",
        ["Int64"] = "1234",
        ["Double"] = "12.34",
        ["Decimal"] = "12.34",
        ["Boolean"] = "true | false",
        ["Guid"] = "UUID",
        ["DivisionCode"] = "622921",
        ["TimeOnly"] = "HH:mm",
        ["String"] = "\"…\"",
        ["DateOnly"] = "YYYY-MM-DD",
        ["DateTimeOffset"] = "RFC 3339",
    };

    /// <summary>What a type's values look like.</summary>
    public static void Know(string type, string expected) => Expected[type] = expected;

    /// <summary>What a value of a type looks like; null for types whose form has no name.</summary>
    internal static string? ExpectedOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        type = type is { IsGenericType: true } && type.GetGenericArguments() is [{ IsEnum: true } word] ? word : type;
        return type.IsEnum ? string.Join(" | ", Enum.GetValues(type).Cast<Enum>().Select(Words.Of)) : Expected.GetValueOrDefault(type.Name);
    }

    /// <summary>The refusal that corresponds to the framework's sentence; null if the sentence means something else.</summary>
    public static DomainException? AsRefusal(string sentence)
    {
        var match = Sentence().Match(sentence);
        return match.Success && Expected.TryGetValue(Innermost(match.Groups["type"].Value), out var expected)
            ? CoreErrors.Format.At(JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value), expected)
            : null;
    }

    // Nullable<Word<TeamSpecialty>> is about TeamSpecialty; so is TeamSpecialty?.
    private static string Innermost(string type) =>
        type[(type.LastIndexOf('<') + 1)..].TrimEnd('>', '?') switch
        {
            "int" => "Int32",
            "long" => "Int64",
            "double" => "Double",
            "decimal" => "Decimal",
            "bool" => "Boolean",
            var name => name,
        };

    [GeneratedRegex("""^Failed to bind parameter "(?<type>[^"]+) (?<name>\w+)" from """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();
}
