using Platform.Core;

namespace Platform.Registers;

/// <summary>Reads a file into a register's rows, cell by cell, and keeps every error.</summary>
internal static class SheetReader
{
    public const int MaxRows = 50_000;

    public static Sheet<TRow> Read<TRow>(UploadedFile file, IReadOnlyList<Column<TRow>> columns, CancellationToken ct)
        where TRow : class, new()
    {
        using var rows = SheetCells.Read(file).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw RegisterErrors.SheetEmpty.At("file");
        }

        var (sheet, byIndex) = Headings(rows.Current.Row, rows.Current.Cells, columns);
        while (sheet.Errors.Count == 0 && rows.MoveNext())
        {
            ct.ThrowIfCancellationRequested();
            if (sheet.Rows.Count == MaxRows)
            {
                throw RegisterErrors.TooManyRows.At("file", MaxRows);
            }

            Row(sheet, byIndex, rows.Current.Row, rows.Current.Cells);
        }

        return sheet.Rows.Count > 0 || sheet.Errors.Count > 0 ? sheet : throw RegisterErrors.SheetEmpty.At("file");
    }

    private static (Sheet<TRow> Sheet, List<(int Index, Column<TRow> Column)> ByIndex) Headings<TRow>(
        int row,
        string[] cells,
        IReadOnlyList<Column<TRow>> columns
    )
    {
        var byIndex = new List<(int Index, Column<TRow> Column)>();
        var ignored = new List<string>();
        for (var index = 0; index < cells.Length; index++)
        {
            if (columns.FirstOrDefault(c => Matches(c, cells[index])) is { } column)
            {
                byIndex.Add((index, column));
            }
            else if (cells[index].Length > 0 && !WrongSheet.IsHeading(cells[index]))
            {
                ignored.Add(cells[index]);
            }
        }

        var sheet = new Sheet<TRow>(
            byIndex.GroupBy(b => b.Column.Field).ToDictionary(g => g.Key, g => g.Last().Index, StringComparer.Ordinal),
            ignored
        );
        foreach (var column in columns)
        {
            var found = byIndex.Count(b => b.Column == column);
            if (found > 1)
            {
                sheet.Refuse(row, column.Field, RegisterErrors.HeadingTwice, column.Heading.ToString());
            }
            else if (found == 0 && column.Required)
            {
                sheet.Refuse(row, column.Field, RegisterErrors.HeadingMissing, column.Heading.ToString());
            }
        }

        return (sheet, byIndex);
    }

    private static void Row<TRow>(Sheet<TRow> sheet, List<(int Index, Column<TRow> Column)> columns, int number, string[] cells)
        where TRow : class, new()
    {
        var row = new SheetRow<TRow>(number, new TRow());
        foreach (var (index, column) in columns)
        {
            var text = index < cells.Length ? cells[index] : "";
            if (text.Length == 0)
            {
                if (column.Required)
                {
                    sheet.Refuse(number, column.Field, CoreErrors.Required);
                }
            }
            else if (column.Write(row.Values, text) is { } broken)
            {
                sheet.Refuse(number, column.Field, broken.Rule, broken.Args);
            }
        }

        sheet.Add(row);
    }

    private static bool Matches<TRow>(Column<TRow> column, string heading)
    {
        var plain = Plain(heading);
        return plain == Plain(column.Heading.Zh) || plain == Plain(column.Heading.En) || plain == Plain(column.Field);
    }

    // "区划代码*", "区划 代码", "division-code" are the headings people write.
    private static string Plain(string heading) =>
        new([.. heading.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊' or '-' or '_')).Select(char.ToLowerInvariant)]);
}
