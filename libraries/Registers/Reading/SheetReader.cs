using Platform.Core;

namespace Platform.Registers;

/// <summary>Reads a file into a register's rows, cell by cell, and keeps every error.</summary>
internal static class SheetReader
{
    public static Sheet<TRow> Read<TRow>(UploadedFile file, IReadOnlyList<Column<TRow>> columns, CancellationToken ct)
        where TRow : class, new()
    {
        var limits = new ReadingLimits(ct);
        var (table, heading) = Chosen(file, columns, limits);
        var sheet = Headings(table.Index, heading, columns);
        foreach (var line in table.Lines.Where(l => l.Number > heading.Line.Number))
        {
            limits.Step();
            if (NoRecord.Of(line) is { } reason)
            {
                sheet.Skip(line, reason);
                continue;
            }

            if (sheet.RowsRead == ReadingLimits.MaxRows)
            {
                throw RegisterErrors.TooManyRows.At("file", ReadingLimits.MaxRows);
            }

            Row(sheet, heading.Found, line);
        }

        return sheet.RowsRead > 0 || sheet.IsWrong ? sheet : throw RegisterErrors.SheetEmpty.At("file");
    }

    // The first sheet with all headings that must be; else the one with the most of them.
    private static (SheetTable Table, HeadingRow<TRow> Heading) Chosen<TRow>(
        UploadedFile file,
        IReadOnlyList<Column<TRow>> columns,
        ReadingLimits limits
    )
    {
        (SheetTable Table, HeadingRow<TRow> Heading)? best = null;
        var empty = true;
        foreach (var table in file.Sheets(limits))
        {
            empty &= table.Lines.Count == 0;
            if (HeadingRow<TRow>.Of(table, columns) is { } heading && heading.Found.Count > (best?.Heading.Found.Count ?? 0))
            {
                best = (table, heading);
                if (heading.Missing == 0)
                {
                    break;
                }
            }
        }

        return best
            ?? throw (
                empty
                    ? RegisterErrors.SheetEmpty.At("file")
                    : RegisterErrors.NoHeadings.At("file", string.Join('、', columns.Where(c => c.Required).Select(c => c.Heading)))
            );
    }

    private static Sheet<TRow> Headings<TRow>(int index, HeadingRow<TRow> heading, IReadOnlyList<Column<TRow>> columns)
    {
        var sheet = new Sheet<TRow>(
            index,
            heading.Line.Number,
            heading.Found.GroupBy(b => b.Column.Field).ToDictionary(g => g.Key, g => g.Last().Index, StringComparer.Ordinal),
            heading.Ignored
        );
        foreach (var column in columns)
        {
            var found = heading.Found.Count(b => b.Column == column);
            if (found > 1)
            {
                sheet.Refuse(heading.Line.Number, column.Field, RegisterErrors.HeadingTwice, column.Heading.ToString());
            }
            else if (found == 0 && column.Required)
            {
                sheet.Refuse(heading.Line.Number, column.Field, RegisterErrors.HeadingMissing, column.Heading.ToString());
            }
        }

        return sheet;
    }

    private static void Row<TRow>(Sheet<TRow> sheet, List<(int Index, Column<TRow> Column)> columns, SheetLine line)
        where TRow : class, new()
    {
        var (row, errors) = (new SheetRow<TRow>(line.Number, new TRow()), 0);
        foreach (var (index, column) in columns)
        {
            if (Broken(row.Values, column, line.At(index)) is { } broken)
            {
                errors++;
                sheet.Refuse(line.Number, column.Field, broken.Rule, broken.Args);
            }
        }

        sheet.Add(row, isRight: errors == 0);
    }

    private static BrokenRule? Broken<TRow>(TRow row, Column<TRow> column, SheetCell? cell) =>
        cell switch
        {
            null => column.Required ? new BrokenRule(CoreErrors.Required) : null,
            { Kind: CellKind.Error } error => new BrokenRule(RegisterErrors.CellIsError, error.Text),
            { Kind: CellKind.LongNumber } => new BrokenRule(RegisterErrors.DigitsLost),
            { Kind: CellKind.TooLong } => new BrokenRule(CoreErrors.Length, 1, ReadingLimits.MaxCellText),
            { } read => column.Write(row, read.Text),
        };
}
