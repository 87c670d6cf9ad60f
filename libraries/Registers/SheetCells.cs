using System.Globalization;
using System.Text;
using CsvHelper;
using MiniExcelLibs;
using Platform.Core;

namespace Platform.Registers;

/// <summary>The cells of a file's first sheet as trimmed text, row by row.</summary>
internal static class SheetCells
{
    static SheetCells() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Row numbers as Excel counts; blank rows are left out, blank cells are empty.</summary>
    public static IEnumerable<(int Row, string[] Cells)> Read(UploadedFile file)
    {
        var rows = file.IsWorkbook ? Workbook(file.Open()) : Csv(file.Open());
        using var each = rows.GetEnumerator();
        for (var number = 1; Next(each); number++)
        {
            if (each.Current.Any(c => c.Length > 0))
            {
                yield return (number, each.Current);
            }
        }
    }

    /// <summary>A for 0, AA for 26.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    // Any exception of the readers means that the file is wrong.
    private static bool Next(IEnumerator<string[]> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception e) when (e is not DomainException and not OperationCanceledException)
        {
            throw RegisterErrors.FileUnreadable.At("file");
        }
    }

    private static IEnumerable<string[]> Workbook(Stream file) =>
        file.Query(useHeaderRow: false, excelType: ExcelType.XLSX)
            .Select(row => ((IDictionary<string, object?>)row).Values.Select(Text).ToArray());

    private static IEnumerable<string[]> Csv(Stream file)
    {
        using var reader = new StreamReader(file, EncodingOf(file), detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                HasHeader = false,
                SkipEmptyLines = false,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
            }
        );
        while (csv.Read())
        {
            yield return [.. Enumerable.Range(0, csv.FieldCount).Select(i => Text(csv.GetString(i)))];
        }
    }

    // Chinese Excel saves .csv as GB18030 by default; a text that is valid UTF-8 is UTF-8.
    private static Encoding EncodingOf(Stream file)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            using var reader = new StreamReader(file, strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            var buffer = new char[16384];
            while (reader.Read(buffer) > 0) { }

            return strict;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030");
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            DateTime date => date.ToString(
                date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture
            ),
            double number => Math.Abs(number) < 1e15
                ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => SafeText.Unguard(cell.ToString()!.Trim('\u3000', '\uFEFF', ' ', '\t', '\r', '\n', '\u00A0')),
        };
}
