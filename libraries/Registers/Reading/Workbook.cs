using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Platform.Registers;

/// <summary>
/// Reads the sheets of an .xlsx: the Open XML SDK opens the package and finds its parts, each part is read once, forward only. Cells are
/// placed by their address; what the file claims of its size is not looked at.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private static readonly string[] NotShown = ["hidden", "veryHidden"];

    private readonly SpreadsheetDocument _document;
    private readonly ReadingLimits _limits;
    private readonly WorkbookPart _part;
    private readonly Lazy<List<string>> _texts;
    private readonly Lazy<DateFormats> _formats;

    public Workbook(Stream file, ReadingLimits limits)
    {
        _limits = limits;
        _document = SpreadsheetDocument.Open(file, isEditable: false);
        _part = _document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        _texts = new(() => _part.SharedStringTablePart is { } part ? ReadTexts(part) : []);
        _formats = new(ReadFormats);
    }

    /// <summary>The texts that cells share.</summary>
    public List<string> SharedTexts => _texts.Value;

    /// <summary>Which cell formats show dates.</summary>
    public DateFormats Formats => _formats.Value;

    /// <summary>What is added to a number to count days from 1900.</summary>
    public double FirstDay { get; private set; }

    public void Dispose() => _document.Dispose();

    /// <summary>The sheets that people see, in their order, each read when it is asked for.</summary>
    public IEnumerable<SheetTable> Sheets()
    {
        foreach (var (index, name, id) in VisibleSheets())
        {
            if (_part.TryGetPartById(id, out var part) && part is WorksheetPart)
            {
                yield return new SheetPart(this, part, _limits).Read(index, name);
            }
        }
    }

    private List<(int Index, string Name, string Id)> VisibleSheets()
    {
        var (sheets, index) = (new List<(int, string, string)>(), 0);
        using var reading = new PartXml(_part, _limits);
        while (reading.Next())
        {
            var xml = reading.Xml;
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true")
            {
                FirstDay = 1_462; // days from 1900 to 1904
            }
            else if (xml.LocalName == "sheet")
            {
                if (!NotShown.Contains(xml.GetAttribute("state"), StringComparer.Ordinal))
                {
                    sheets.Add((index, xml.GetAttribute("name") ?? "", RelationshipId(xml)));
                }

                index++;
            }
        }

        return sheets;
    }

    // The attribute is r:id; its namespace is another one in a strict workbook.
    private static string RelationshipId(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                return xml.Value;
            }
        }

        return "";
    }

    private DateFormats ReadFormats()
    {
        if (_part.WorkbookStylesPart is not { } part)
        {
            return new();
        }

        using var reading = new PartXml(part, _limits);
        return DateFormats.Read(reading);
    }

    private List<string> ReadTexts(SharedStringTablePart part)
    {
        var texts = new List<string>();
        using var reading = new PartXml(part, _limits);
        while (reading.Next())
        {
            if (reading.StartsElement("si"))
            {
                var text = reading.Texts();
                _limits.Text(text.Length);
                texts.Add(text);
            }
        }

        return texts;
    }
}
