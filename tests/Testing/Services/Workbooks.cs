using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadCheetah;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Platform.Testing.Services;

/// <summary>Workbooks as another program writes and reads them.</summary>
public static class Workbooks
{
    /// <summary>A workbook of one sheet with these rows.</summary>
    public static async Task<byte[]> WriteAsync(params object?[][] rows)
    {
        using var file = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(file))
        {
            await workbook.StartWorksheetAsync("Sheet1");
            foreach (var row in rows)
            {
                await workbook.AddRowAsync(row.Select(ValueOf).ToArray());
            }

            await workbook.FinishAsync();
        }

        return file.ToArray();
    }

    /// <summary>The texts of a sheet's rows, as wide as the widest.</summary>
    public static List<string[]> Read(byte[] workbook, int sheet = 0)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var part = document.WorkbookPart!;
        var id = part.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        var rows = ((WorksheetPart)part.GetPartById(id)).Worksheet!.Descendants<Row>().ToList();
        var width = rows.SelectMany(Columns).Select(c => c.Column).DefaultIfEmpty(-1).Max() + 1;
        return [.. rows.Select(Line)];

        string[] Line(Row row)
        {
            var line = Enumerable.Repeat("", width).ToArray();
            foreach (var (column, cell) in Columns(row))
            {
                line[column] = TextOf(part, cell);
            }

            return line;
        }
    }

    /// <summary>The same by the headings of the first row.</summary>
    public static List<Dictionary<string, string>> ReadByHeading(byte[] workbook)
    {
        var rows = Read(workbook);
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    /// <summary>The same of an answer.</summary>
    public static async Task<List<string[]>> ReadAsync(HttpResponseMessage answer) => Read(await answer.Content.ReadAsByteArrayAsync());

    // A cell without an address follows the one before.
    private static IEnumerable<(int Column, Cell Cell)> Columns(Row row)
    {
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } address
                ? address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1) - 1
                : column + 1;
            yield return (column, cell);
        }
    }

    private static string TextOf(WorkbookPart workbook, Cell cell)
    {
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return workbook
                .SharedStringTablePart!.SharedStringTable!.ElementAt(int.Parse(cell.InnerText, CultureInfo.InvariantCulture))
                .InnerText;
        }

        var format =
            workbook.WorkbookStylesPart?.Stylesheet?.CellFormats?.ElementAtOrDefault((int)(cell.StyleIndex?.Value ?? 0)) as CellFormat;
        var code = workbook
            .WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
            .FirstOrDefault(n => n.NumberFormatId?.Value == format?.NumberFormatId?.Value)
            ?.FormatCode?.Value;
        return code == "yyyy-mm-dd" && double.TryParse(cell.InnerText, CultureInfo.InvariantCulture, out var day)
            ? DateTime.FromOADate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.InnerText;
    }

    private static DataCell ValueOf(object? value) =>
        value switch
        {
            null => default,
            DateTime date => new(date),
            int number => new(number),
            long number => new(number),
            decimal number => new(number),
            double number => new(number),
            bool yes => new(yes),
            _ => new(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };
}
