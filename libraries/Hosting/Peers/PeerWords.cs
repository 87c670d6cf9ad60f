using System.Globalization;
using Platform.Core;
using Platform.Hosting.Http;

namespace Platform.Hosting.Peers;

/// <summary>How the gRPC face spells days and enum words; an empty text says nothing.</summary>
public static class PeerWords
{
    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw CoreErrors.Format.At("day", "2026-07-01");

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Word<TEnum>? Read<TEnum>(string word, string field)
        where TEnum : struct, Enum =>
        word.Length == 0 ? null
        : Word<TEnum>.TryParse(word, null, out var known) ? known
        : throw CoreErrors.UnknownValue(field, word);
}
