using System.Text;
using CsvHelper;

namespace Platform.Registers;

/// <summary>Reads a .csv: UTF-8, UTF-16 or GB18030, a comma, semicolon or tab between the fields, rows of any length.</summary>
internal static class CsvFile
{
    static CsvFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SheetTable Read(Stream file, ReadingLimits limits)
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
        var lines = new List<SheetLine>();
        for (var number = 1; csv.Read(); number++)
        {
            var cells = new List<SheetCell>();
            for (var column = 0; column < csv.FieldCount; column++)
            {
                limits.Step();
                if (CellValue.Text(column, csv.GetString(column) ?? "") is { } cell)
                {
                    limits.Cell(cell.Text.Length);
                    cells.Add(cell);
                }
            }

            if (number > ReadingLimits.LastRow)
            {
                throw RegisterErrors.TooManyRows.At("file", ReadingLimits.MaxRows);
            }

            if (cells.Count > 0)
            {
                lines.Add(new SheetLine(number, cells));
            }
        }

        return new SheetTable(0, "", lines);
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
}
