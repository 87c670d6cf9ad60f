using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Platform.Core;

namespace Platform.Hosting.Data;

/// <summary>A division code as text.</summary>
public sealed class DivisionCodeColumn() : ValueConverter<DivisionCode, string>(code => code.Value, text => Read(text))
{
    private static DivisionCode Read(string text) => text.Length == 0 ? default : DivisionCode.Parse(text);
}

/// <summary>An enum as the word it has in the API: <c>safety-supervision-station</c>.</summary>
public sealed class KebabCaseColumn<TEnum>() : ValueConverter<TEnum, string>(value => Words[value], text => Values[text])
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Words = Enum.GetValues<TEnum>()
        .Distinct()
        .ToDictionary(v => v, v => Core.Words.Of(v));

    private static readonly Dictionary<string, TEnum> Values = Words.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
}

/// <summary>An instant in UTC, as <c>timestamptz</c> takes it.</summary>
public sealed class UtcColumn() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), value => value);
