using Platform.Core;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Features.Figures;

/// <summary>A figure: a value, or a gap with its reason; missing data is never 0.</summary>
/// <param name="Unit">Of the number.</param>
/// <param name="Number">The exact value: a count, money in yuan, a share in percent.</param>
/// <param name="Text">As written in a report, without its unit.</param>
/// <param name="TextUnit">Unit of the text: money is counted in 元 and written in 万元.</param>
/// <param name="AsOf">The date of the value: the period's last day, or today if the period has not ended.</param>
/// <param name="Facts">Address of the list of facts behind the value.</param>
/// <param name="Uncounted">Set if the value may be wrong: events that it should count could not be handled; null: it counts all.</param>
public sealed record FigureView(
    string Id,
    string? Part,
    Bilingual Name,
    string Unit,
    FigureKind Kind,
    FigureStatus Status,
    decimal? Number,
    decimal? Upper,
    DateOnly? Date,
    IReadOnlyList<string>? Names,
    decimal? Numerator,
    decimal? Denominator,
    string? Text,
    string TextUnit,
    Gap? Gap,
    IReadOnlyList<FigureView>? Parts,
    DateOnly AsOf,
    string Facts,
    Uncounted? Uncounted
)
{
    /// <summary>The value as the API answers it, with the link to its facts.</summary>
    public static FigureView Of(FigureValue value, DivisionCode division, Period period) =>
        new(
            value.Id,
            value.Part,
            value.Name,
            value.Unit,
            value.Kind,
            value.Status,
            Plain(value.Number),
            Plain(value.Upper),
            value.Date,
            value.Names,
            Plain(value.Numerator),
            Plain(value.Denominator),
            value.Text,
            value.TextUnit ?? value.Unit,
            value.Gap,
            value.Parts?.Select(p => Of(p, division, period)).ToList(),
            period.Last,
            Link(value, division, period),
            value.Uncounted
        );

    // Sums keep the decimals of what was added: 968000.0 is 968000.
    private static decimal? Plain(decimal? number) => number / 1.000000000000000000000000000000000m;

    /// <summary>Address of the facts behind the value, with the period and the part.</summary>
    public static string Link(FigureValue value, DivisionCode division, Period period) =>
        $"/v1/divisions/{division}/figures/{value.Id}/facts?period={period}{(value.Part is null ? "" : $"&part={value.Part}")}";
}

/// <summary>The figures of one place for one period.</summary>
/// <param name="Period">The days, both included.</param>
/// <param name="AsOf">The date of the values: the period's last day, or today if the period has not ended.</param>
/// <param name="PeriodOver">Whether the period has ended; if not, the figures will still change.</param>
public sealed record FiguresView(DivisionCode Division, Period Period, DateOnly AsOf, bool PeriodOver, IReadOnlyList<FigureView> Items);
