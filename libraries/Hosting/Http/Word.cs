using System.Diagnostics.CodeAnalysis;
using Platform.Api.Requests;
using Platform.Core;

namespace Platform.Hosting.Http;

/// <summary>
/// An enum in a query string, as the stable word it has everywhere else in the API: <c>?kind=safety-station</c>. The framework alone would
/// only accept <c>SafetyStation</c>.
/// </summary>
[SuppressMessage("Design", "CA1000", Justification = "What IParsable asks for.")]
public readonly record struct Word<TEnum>(TEnum Value) : IParsable<Word<TEnum>>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values = Enum.GetValues<TEnum>()
        .ToDictionary(v => Words.Of(v), StringComparer.Ordinal);

    static Word() => UnreadableValue.Know(typeof(TEnum).Name, string.Join(" | ", Values.Keys));

    /// <inheritdoc/>
    public static Word<TEnum> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var word) ? word : throw new FormatException();

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Word<TEnum> result)
    {
        var known = Values.TryGetValue(s ?? "", out var value);
        result = new Word<TEnum>(value);
        return known;
    }
}
