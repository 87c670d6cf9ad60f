using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Platform.Registers;

/// <summary>Gives cells of a workbook a red background and leaves the rest of their format unchanged.</summary>
internal sealed class RedCells
{
    private readonly CellFormats _formats;
    private readonly uint _fill;
    private readonly Dictionary<uint, uint> _red = [];

    public RedCells(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        var styles = part.Stylesheet ??= new Stylesheet(
            new Fonts(new Font()),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellFormats(new CellFormat())
        );
        styles.Fills!.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFC7CE" }) { PatternType = PatternValues.Solid }));
        _fill = (uint)styles.Fills.ChildElements.Count - 1;
        styles.Fills.Count = _fill + 1;
        _formats = styles.CellFormats!;
    }

    public void Paint(Cell cell)
    {
        var plain = cell.StyleIndex?.Value ?? 0;
        if (!_red.TryGetValue(plain, out var red))
        {
            var format = (CellFormat)_formats.ChildElements[(int)plain].CloneNode(deep: true);
            format.FillId = _fill;
            format.ApplyFill = true;
            _formats.Append(format);
            red = (uint)_formats.ChildElements.Count - 1;
            _formats.Count = red + 1;
            _red[plain] = red;
        }

        cell.StyleIndex = red;
    }
}
