using System.Globalization;
using Platform.Core;

namespace Platform.Registers;

/// <summary>Dates as people and other systems write them.</summary>
internal static class DateText
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>The date of a text, with or without a time after it; null if it is none.</summary>
    public static DateOnly? Read(string text)
    {
        var code = PastedText.Code(WithoutTime(PastedText.Clean(text)));
        return DateOnly.TryParseExact(code, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>2026-07-01.</summary>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // 2026-03-01 00:00:00, 2026-03-01T08:30:00+08:00, 2026/3/1 8:30.
    private static string WithoutTime(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', 'T');
        var time = end > 0 ? text.AsSpan(end + 1).Trim() : default;
        return end > 0 && time.Length > 0 && (time.IndexOf(':') >= 0 || time.IndexOf('：') >= 0) ? text[..end] : text;
    }
}
