using System.Globalization;
using SpreadCheetah;

namespace Platform.Demo.Paper;

/// <summary>A workbook as people fill it in: headings and rows.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public async Task<byte[]> ToWorkbookAsync(CancellationToken ct)
    {
        using var file = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(file, new() { WriteCellReferenceAttributes = true }, ct))
        {
            await workbook.StartWorksheetAsync(Name, token: ct);
            await workbook.AddHeaderRowAsync(Headings.ToArray(), token: ct);
            foreach (var row in Rows)
            {
                await workbook.AddRowAsync(row.Select(Cell).ToArray(), ct);
            }

            await workbook.FinishAsync(ct);
        }

        return file.ToArray();
    }

    private static DataCell Cell(object? value) =>
        value switch
        {
            null => default,
            DateTime date => new(date),
            DateOnly date => new(date.ToDateTime(TimeOnly.MinValue)),
            int number => new(number),
            long number => new(number),
            decimal number => new(number),
            double number => new(number),
            _ => new(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };
}
