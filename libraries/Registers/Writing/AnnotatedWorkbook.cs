using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Platform.Registers;

/// <summary>A workbook with wrong cells coloured and a column of problems added; the rest of it stays as it is.</summary>
internal static class AnnotatedWorkbook
{
    public static MemoryStream Of(Stream file, int sheet, IReadOnlyList<CellError> errors, IReadOnlyDictionary<int, string> problems)
    {
        var content = new MemoryStream();
        file.CopyTo(content);
        content.Position = 0;
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            Annotate(document.WorkbookPart!, sheet, errors, problems);
        }

        content.Position = 0;
        return content;
    }

    private static void Annotate(
        WorkbookPart workbook,
        int sheet,
        IReadOnlyList<CellError> errors,
        IReadOnlyDictionary<int, string> problems
    )
    {
        var chosen = workbook.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet);
        var worksheet = ((WorksheetPart)workbook.GetPartById(chosen.Id!)).Worksheet!;
        var data = worksheet.GetFirstChild<SheetData>()!;
        Address(data);
        worksheet.GetFirstChild<SheetDimension>()?.Remove(); // no longer true
        var red = new RedCells(workbook);
        var rows = data.Elements<Row>().GroupBy(r => r.RowIndex!.Value).ToDictionary(g => g.Key, g => g.First());
        var last = rows.Values.SelectMany(r => r.Elements<Cell>()).Where(c => c.HasChildren).Select(ColumnOf).Append(-1).Max();
        foreach (var wrong in errors.Where(e => e.Column is not null).Select(e => (e.Row, e.Column!.Value)).Distinct())
        {
            red.Paint(CellAt(rows, data, wrong.Row, wrong.Value));
        }

        foreach (var (row, problem) in problems)
        {
            var cell = CellAt(rows, data, row, last + 1);
            cell.RemoveAllChildren();
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(SafeText.Fitted(problem)));
            red.Paint(cell);
        }
    }

    // Some programs leave the addresses out: a row follows the one before, a cell the one before.
    private static void Address(SheetData data)
    {
        uint number = 0;
        foreach (var row in data.Elements<Row>())
        {
            number = (row.RowIndex ??= number + 1).Value;
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference ??= $"{CellAddress.Letters(column + 1)}{number}";
                column = ColumnOf(cell);
            }
        }
    }

    // Cells of a row must be in the order of their columns, rows in the order of their numbers.
    private static Cell CellAt(Dictionary<uint, Row> rows, SheetData data, int number, int column)
    {
        if (!rows.TryGetValue((uint)number, out var row))
        {
            row = new Row { RowIndex = (uint)number };
            data.InsertBefore(row, rows.Where(r => r.Key > number).OrderBy(r => r.Key).Select(r => r.Value).FirstOrDefault());
            rows[(uint)number] = row;
        }

        row.Spans = null;
        var next = row.Elements<Cell>().FirstOrDefault(c => ColumnOf(c) >= column);
        if (next is not null && ColumnOf(next) == column)
        {
            return next;
        }

        return row.InsertBefore(new Cell { CellReference = $"{CellAddress.Letters(column)}{number}" }, next)!;
    }

    private static int ColumnOf(Cell cell) => CellAddress.Column(cell.CellReference!.Value!);
}
