using System.Globalization;
using Platform.Core;
using Platform.Hosting.Http;

namespace Platform.Hosting.Peers;

/// <summary>The spelling of days and enum words in gRPC messages; an empty text means no value.</summary>
public static class PeerWords
{
    /// <summary>A date in the form of the protos: yyyy-MM-dd.</summary>
    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw CoreErrors.Format.At("day", "2026-07-01");

    /// <summary>A date as the protos write it: yyyy-MM-dd.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An enum value from its kebab-case word; refuses an unknown one as invalid argument.</summary>
    public static Word<TEnum>? Read<TEnum>(string word, string field)
        where TEnum : struct, Enum =>
        word.Length == 0 ? null
        : Word<TEnum>.TryParse(word, null, out var known) ? known
        : throw CoreErrors.UnknownValue(field, word);
}
