using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace Platform.Registers;

/// <summary>The caller's own sheet with a further column that says what is wrong in each row, and the wrong cells coloured.</summary>
internal static class WrongSheet
{
    private static readonly Heading Problem = new("问题", "Problem");

    /// <summary>The column we added ourselves, in a sheet that was corrected and comes in again.</summary>
    public static bool IsHeading(string heading) => heading == Problem.Zh || heading == Problem.En;

    public static Stream Of(UploadedFile file, IReadOnlyList<CellError> errors)
    {
        var content = new MemoryStream();
        if (file.IsWorkbook)
        {
            file.Open().CopyTo(content);
        }
        else
        {
            content.SaveAs(
                SheetCells.Read(file).Select(r => Named(r.Cells)),
                printHeader: false,
                configuration: new MiniExcelLibs.OpenXml.OpenXmlConfiguration
                {
                    TableStyles = MiniExcelLibs.OpenXml.TableStyles.None,
                    AutoFilter = false,
                }
            );
            errors = Renumbered(file, errors);
        }

        content.Position = 0;
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            Annotate(document.WorkbookPart!, errors);
        }

        content.Position = 0;
        return content;
    }

    private static void Annotate(WorkbookPart workbook, IReadOnlyList<CellError> errors)
    {
        var first = workbook.Workbook!.Descendants<Sheet>().First();
        var data = ((WorksheetPart)workbook.GetPartById(first.Id!)).Worksheet!.GetFirstChild<SheetData>()!;
        var red = new RedCells(workbook);
        var rows = data.Elements<Row>().Where(r => r.RowIndex is not null).ToDictionary(r => r.RowIndex!.Value);
        var last = rows.Values.SelectMany(r => r.Elements<Cell>()).Select(c => ColumnOf(c.CellReference!)).Append(-1).Max();
        var heading = errors.Min(e => e.Row) is var top && rows.Count > 0 ? Math.Min(top, (int)rows.Keys.Min()) : 1;
        Say(rows, data, heading, last + 1, Problem.ToString(), red);
        foreach (var row in errors.GroupBy(e => e.Row))
        {
            foreach (var column in row.Where(e => e.Column is not null).Select(e => e.Column!.Value).Distinct())
            {
                red.Paint(CellAt(rows, data, row.Key, column));
            }

            if (row.Key != heading)
            {
                Say(
                    rows,
                    data,
                    row.Key,
                    last + 1,
                    string.Join("；", row.Select(e => $"{e.Error.Field} {e.Error.Rule.Say(Language.English, e.Error.Args)}")),
                    red
                );
            }
        }
    }

    private static void Say(Dictionary<uint, Row> rows, SheetData data, int row, int column, string text, RedCells red)
    {
        var cell = CellAt(rows, data, row, column);
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
        red.Paint(cell);
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

        var next = row.Elements<Cell>().FirstOrDefault(c => ColumnOf(c.CellReference!) >= column);
        if (next is not null && ColumnOf(next.CellReference!) == column)
        {
            return next;
        }

        return row.InsertBefore(new Cell { CellReference = $"{SheetCells.Letters(column)}{number}" }, next)!;
    }

    private static int ColumnOf(StringValue reference) =>
        reference.Value!.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1) - 1;

    private static Dictionary<string, object> Named(string[] cells) =>
        cells
            .Select((cell, index) => (Key: SheetCells.Letters(index), Cell: (object)SafeText.Guard(cell)))
            .ToDictionary(c => c.Key, c => c.Cell, StringComparer.Ordinal);

    // A .csv loses its blank lines on the way into the workbook.
    private static List<CellError> Renumbered(UploadedFile file, IReadOnlyList<CellError> errors)
    {
        var numbers = SheetCells.Read(file).Select((r, index) => (r.Row, New: index + 1)).ToDictionary(r => r.Row, r => r.New);
        return [.. errors.Select(e => e with { Row = numbers[e.Row] })];
    }
}
