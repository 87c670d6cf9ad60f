using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Reports.Domain;

/// <summary>
/// The days a figure is requested for, both ends included: <c>2026</c>, <c>2026-Q1</c>, <c>2026-03</c>, <c>2026-03-05</c> or
/// <c>2026-01-01..2026-06-30</c>. A stock is given as of the last day.
/// </summary>
[JsonConverter(typeof(PeriodJsonConverter))]
public sealed partial record Period(DateOnly From, DateOnly To)
{
    /// <summary>Reads a period; throws <c>period.malformed</c>.</summary>
    public static Period Parse(string text) =>
        (Range().Match(text) is { Success: true } range ? Between(range) : Named(text))
        ?? throw ReportsErrors.PeriodMalformed.At("period", text);

    /// <summary>The day on which the figures are read; null: the whole period counts.</summary>
    public DateOnly? Today { get; private init; }

    /// <summary>The date of the figures: the last day of the period, or today if it has not ended. Facts dated later do not count
    /// yet.</summary>
    public DateOnly Last => Today is { } today && today < To ? today : To;

    /// <summary>Whether the period has ended: <see cref="Last"/> is its last day.</summary>
    public bool IsOver => Last == To;

    /// <summary>The same period, read on a day.</summary>
    public Period AsOf(DateOnly today) => this with { Today = today };

    /// <summary>Whether it has no first day: everything until its last day.</summary>
    public bool IsOpen => From == DateOnly.MinValue;

    /// <summary>Everything until a day.</summary>
    public static Period Until(DateOnly last) => new(DateOnly.MinValue, last);

    /// <summary>The same days one year earlier; for a period that has not ended, the days until <see cref="Last"/>.</summary>
    public Period YearEarlier => new(From.AddYears(-1), Last.AddYears(-1));

    /// <summary>The shortest form; <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        var months = (To.Year - From.Year) * 12 + To.Month - From.Month + 1;
        var whole = From.Day == 1 && To.AddDays(1).Day == 1;
        return (whole, months) switch
        {
            (true, 12) when From.Month == 1 => Iso(From, "yyyy"),
            (true, 3) when From.Month % 3 == 1 => $"{From.Year:0000}-Q{From.Month / 3 + 1}",
            (true, 1) => Iso(From, "yyyy-MM"),
            _ when From == To => Iso(From, "yyyy-MM-dd"),
            _ => $"{Iso(From, "yyyy-MM-dd")}..{Iso(To, "yyyy-MM-dd")}",
        };
    }

    private static Period? Between(Match range) =>
        Day(range.Groups[1].Value) is { } from && Day(range.Groups[2].Value) is { } to && from <= to ? new Period(from, to) : null;

    private static Period? Named(string text)
    {
        var year = Quarter().Match(text) is { Success: true } quarter ? quarter : null;
        if (year is not null)
        {
            var first = new DateOnly(
                int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                (year.Groups[2].Value[0] - '1') * 3 + 1,
                1
            );
            return new Period(first, first.AddMonths(3).AddDays(-1));
        }

        return Exact(text, "yyyy") is { } y ? new Period(y, y.AddYears(1).AddDays(-1))
            : Exact(text, "yyyy-MM") is { } month ? new Period(month, month.AddMonths(1).AddDays(-1))
            : Day(text) is { } day ? new Period(day, day)
            : null;
    }

    private static DateOnly? Day(string text) => Exact(text, "yyyy-MM-dd");

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is > 1900 and < 9000
            ? date
            : null;

    private static string Iso(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\z")]
    private static partial Regex Range();

    [GeneratedRegex(@"^([12]\d{3})-Q([1-4])\z")]
    private static partial Regex Quarter();

    private sealed class PeriodJsonConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
