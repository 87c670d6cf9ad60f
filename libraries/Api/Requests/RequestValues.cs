using System.Globalization;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// Rules that hold for every value of a request, wherever it stands: a text is text, a list has no holes, a day and a year lie within the
/// time that calendars and calculations can bear.
/// </summary>
internal static class RequestValues
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>Texts up to this length are names, titles and numbers of one line.</summary>
    private const int OneLine = 100;

    private static readonly DateOnly First = new(FirstYear, 1, 1);
    private static readonly DateOnly Last = new(LastYear, 12, 31);

    /// <summary>The rule that a value breaks; null if it breaks none.</summary>
    /// <param name="longest">The length that a text may have at most; null: not limited.</param>
    public static FieldError? Broken(object? value, string field, int? longest = null) =>
        value switch
        {
            string text => BrokenText(text, field, longest),
            DateOnly day when day < First || day > Last => new FieldError(field, CoreErrors.Range, [Said(First), Said(Last)]),
            DateTimeOffset at when at.Year is < FirstYear or > LastYear => new FieldError(
                field,
                CoreErrors.Range,
                [Said(First), Said(Last)]
            ),
            _ => null,
        };

    /// <summary>The rule that a value of the query breaks, as it was sent; null if it breaks none.</summary>
    public static FieldError? BrokenInQuery(string name, string sent, Type type)
    {
        if (PlainText.FirstWrong(sent) is { } wrong)
        {
            return new FieldError(name, CoreErrors.NoText, [wrong]);
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateOnly) && DateOnly.TryParse(sent, CultureInfo.InvariantCulture, out var day))
        {
            return Broken(day, name);
        }

        if (type == typeof(DateTimeOffset) && DateTime.TryParse(sent, CultureInfo.InvariantCulture, out var at))
        {
            return Broken(DateOnly.FromDateTime(at), name);
        }

        return
            type == typeof(int)
            && name == "year"
            && int.TryParse(sent, CultureInfo.InvariantCulture, out var year)
            && year is < FirstYear or > LastYear
            ? new FieldError(name, CoreErrors.Range, [FirstYear, LastYear])
            : null;
    }

    private static FieldError? BrokenText(string text, string field, int? longest) =>
        PlainText.FirstWrong(text) is { } wrong ? new FieldError(field, CoreErrors.NoText, [wrong])
        : longest <= OneLine && text.AsSpan().ContainsAny('\r', '\n') ? new FieldError(field, CoreErrors.OneLine, [])
        : null;

    private static string Said(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
