using Platform.Core;

namespace Platform.Registers;

/// <summary>
/// Finds the row of headings: of the first rows of a sheet (a title, who fills it in) the one with the most headings of the register.
/// </summary>
internal sealed class HeadingRow<TRow>
{
    private const int Looked = 20;

    private HeadingRow(SheetLine line, List<(int Index, Column<TRow> Column)> found, List<string> ignored, int missing) =>
        (Line, Found, Ignored, Missing) = (line, found, ignored, missing);

    /// <summary>The row.</summary>
    public SheetLine Line { get; }

    /// <summary>Where which column is.</summary>
    public List<(int Index, Column<TRow> Column)> Found { get; }

    /// <summary>Headings that no column has.</summary>
    public List<string> Ignored { get; }

    /// <summary>How many required columns there are not.</summary>
    public int Missing { get; }

    /// <summary>The best row of the sheet; null if none has a heading.</summary>
    public static HeadingRow<TRow>? Of(SheetTable sheet, IReadOnlyList<Column<TRow>> columns)
    {
        var names = new Dictionary<string, Column<TRow>>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            names.TryAdd(Plain(column.Heading.Zh), column);
            names.TryAdd(Plain(column.Heading.En), column);
            names.TryAdd(Plain(column.Field), column);
        }

        HeadingRow<TRow>? best = null;
        foreach (var line in sheet.Lines.Take(Looked))
        {
            var (found, ignored) = (new List<(int, Column<TRow>)>(), new List<string>());
            foreach (var cell in line.Cells.OrderBy(c => c.Column))
            {
                if (names.TryGetValue(Plain(cell.Text), out var column))
                {
                    found.Add((cell.Column, column));
                }
                else if (!WrongSheet.IsHeading(cell.Text))
                {
                    ignored.Add(cell.Text);
                }
            }

            if (found.Count > (best?.Found.Count ?? 0))
            {
                best = new(line, found, ignored, columns.Count(c => c.Required && !found.Exists(f => f.Item2 == c)));
            }
        }

        return best;
    }

    // "区划代码*", "区划 代码", "手机号（必填）", "division-code" are the headings people write.
    private static string Plain(string heading)
    {
        var plain = PastedText
            .Code(heading)
            .Replace("(必填)", "", StringComparison.Ordinal)
            .Replace("号码", "号", StringComparison.Ordinal);
        return new([.. plain.Where(c => c is not ('*' or '-' or '_')).Select(char.ToLowerInvariant)]);
    }
}
