using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Platform.Registers;

/// <summary>Reads one sheet of a workbook.</summary>
internal sealed class SheetPart(Workbook workbook, OpenXmlPart part, ReadingLimits limits)
{
    // A sheet has some rows above its heading.
    private const int MaxTitleRows = 20;

    private readonly List<SheetLine> _lines = [];
    private readonly List<MergedCells> _merged = [];
    private List<SheetCell> _cells = [];
    private int _row;
    private int _column = -1;

    public SheetTable Read(int index, string name)
    {
        using var reading = new PartXml(part, limits);
        var xml = reading.Xml;
        while (reading.Next())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Element(reading);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                EndRow();
            }
        }

        if (_lines.Zip(_lines.Skip(1)).Any(p => p.First.Number > p.Second.Number))
        {
            _lines.Sort((a, b) => a.Number.CompareTo(b.Number));
        }

        MergedCells.Fill(_merged, _lines, limits);
        return new SheetTable(index, name, _lines);
    }

    private void Element(PartXml reading)
    {
        var xml = reading.Xml;
        if (xml.LocalName == "row")
        {
            var given = xml.GetAttribute("r");
            _row = given is null ? _row + 1 : CellAddress.Row(given);
            _column = -1;
        }
        else if (xml.LocalName == "c" && _row > 0)
        {
            Cell(reading);
        }
        else if (xml.LocalName == "mergeCell" && MergedCells.Of(xml.GetAttribute("ref")) is { } merged)
        {
            _merged.Add(merged);
        }
    }

    private void EndRow()
    {
        if (_cells.Count == 0)
        {
            return;
        }

        if (_lines.Count > ReadingLimits.MaxRows + MaxTitleRows)
        {
            throw RegisterErrors.TooManyRows.At("file", ReadingLimits.MaxRows);
        }

        _lines.Add(new SheetLine(_row, _cells));
        _cells = new(_cells.Count);
    }

    private void Cell(PartXml reading)
    {
        var xml = reading.Xml;
        _column = xml.GetAttribute("r") is { } address ? CellAddress.Column(address) : _column + 1;
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            return;
        }

        var (depth, value) = (xml.Depth, "");
        while (reading.Next() && xml.Depth > depth)
        {
            if (reading.StartsElement("v"))
            {
                value = reading.Value();
            }
            else if (reading.StartsElement("is"))
            {
                value = reading.Texts();
            }
        }

        if (value.Length > 0 && Read(type, style, value) is { } cell)
        {
            limits.Cell(type == "s" ? 0 : cell.Text.Length);
            _cells.Add(cell);
        }
    }

    private SheetCell? Read(string? type, string? style, string value) =>
        type switch
        {
            "s" => CellValue.Text(_column, workbook.SharedTexts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)]),
            "str" or "inlineStr" => CellValue.Text(_column, PartXml.Unescaped(value)),
            "e" => new(_column, value, CellKind.Error),
            "b" => new(_column, value == "1" ? "TRUE" : "FALSE", CellKind.Text),
            "d" => CellValue.Text(_column, value),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? Number(number, style)
                : CellValue.Text(_column, value),
        };

    private SheetCell Number(double number, string? style)
    {
        var date = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var format) && workbook.Formats.IsDate(format);
        return CellValue.Number(_column, date && number >= 1 ? number + workbook.FirstDay : number, date);
    }
}
