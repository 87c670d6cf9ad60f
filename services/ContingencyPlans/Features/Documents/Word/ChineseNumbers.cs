using ContingencyPlans.Domain;

namespace ContingencyPlans.Features.Documents.Word;

/// <summary>Numbers as official documents write them.</summary>
internal static class ChineseNumbers
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 to 99: 一, 十二, 二十.</summary>
    public static string Of(int number) =>
        number < 10
            ? Digits[number].ToString()
            : $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}";

    public static string Of(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>90 minutes are 1.5小时.</summary>
    public static string Within(int minutes) =>
        minutes switch
        {
            < 60 => $"{minutes}分钟",
            < 1440 => $"{minutes / 60m:0.#}小时",
            _ => $"{minutes / 1440m:0.#}天",
        };

    public static string Of(ResponseGrade grade) =>
        grade switch
        {
            ResponseGrade.I => "Ⅰ级",
            ResponseGrade.II => "Ⅱ级",
            ResponseGrade.III => "Ⅲ级",
            _ => "Ⅳ级",
        };
}
