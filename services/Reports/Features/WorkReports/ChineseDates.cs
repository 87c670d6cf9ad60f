using System.Globalization;
using Reports.Domain;

namespace Reports.Features.WorkReports;

/// <summary>Dates and periods as official documents write them.</summary>
internal static class ChineseDates
{
    public static string Of(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>With the day it is looked at, if it isn't over.</summary>
    public static string Of(Period period) => period.IsOver || period.IsOpen ? Whole(period) : $"{Whole(period)}（截至{Of(period.Last)}）";

    private static string Whole(Period period)
    {
        var text = period.ToString();
        return text.Length switch
        {
            _ when period.IsOpen => $"截至{Of(period.Last)}",
            4 => $"{text}年",
            7 when text[5] == 'Q' => $"{text[..4]}年第{"一二三四"[text[6] - '1']}季度",
            7 => period.From.ToString("yyyy年M月", CultureInfo.InvariantCulture),
            10 => Of(period.From),
            _ => $"{Of(period.From)}至{Of(period.To)}",
        };
    }
}
