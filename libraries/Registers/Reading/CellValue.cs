using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Core;

namespace Platform.Registers;

/// <summary>Values of cells as text.</summary>
internal static partial class CellValue
{
    private const double FirstLost = 1e15;

    /// <summary>A text as people see it; null if there is nothing to see.</summary>
    public static SheetCell? Text(int column, string text)
    {
        if (text.Length > ReadingLimits.MaxCellText)
        {
            return new(column, "", CellKind.TooLong);
        }

        var plain = Unguarded(PastedText.Clean(text));
        return plain.Length == 0 ? null : new(column, plain, WasNumber().IsMatch(plain) ? CellKind.LongNumber : CellKind.Text);
    }

    /// <summary>A number; a date if its format shows one and it can be one.</summary>
    public static SheetCell Number(int column, double number, bool date)
    {
        if (date && number is >= 0 and < 2_958_466) // the last day of 9999
        {
            return new(column, Date(number), CellKind.Text);
        }

        return Math.Abs(number) < FirstLost
            ? new(column, ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture), CellKind.Number)
            : new(column, number.ToString("R", CultureInfo.InvariantCulture), CellKind.LongNumber);
    }

    /// <summary>A date of a reader that makes one itself.</summary>
    public static string Date(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // Below one it is a time without a day.
    private static string Date(double number) =>
        number is > 0 and < 1
            ? DateTime.FromOADate(number).ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : Date(DateTime.FromOADate(Math.Round(number * 86_400) / 86_400));

    // An apostrophe in front makes a cell a text: the export writes it before a formula, people before digits.
    private static string Unguarded(string text)
    {
        var plain = SafeText.Unguard(text);
        return plain.Length > 1 && (plain[0] is '\'' or '\u2019' or '\u2018') && char.IsDigit(plain[1]) ? plain[1..] : plain;
    }

    // What a spreadsheet writes into a .csv of a number with too many digits.
    [GeneratedRegex(@"^[0-9](\.[0-9]+)?[eE]\+(1[5-9]|[2-9][0-9])$")]
    private static partial Regex WasNumber();
}
