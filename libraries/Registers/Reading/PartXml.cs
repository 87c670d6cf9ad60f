using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Platform.Registers;

/// <summary>One part of a workbook, read forward only and within the limits.</summary>
internal sealed partial class PartXml(OpenXmlPart part, ReadingLimits limits) : IDisposable
{
    private const int DeepestElement = 64;

    /// <summary>Where the reading is.</summary>
    public XmlReader Xml { get; } = new PartStream(part.GetStream(FileMode.Open, FileAccess.Read), limits).OpenXml();

    /// <summary>Whether it is at the start of an element, and of which name.</summary>
    public bool StartsElement(string name) => Xml.NodeType == XmlNodeType.Element && Xml.LocalName == name;

    public void Dispose() => Xml.Dispose();

    /// <summary>The next node; false at the end.</summary>
    public bool Next()
    {
        limits.Step();
        return Xml.Read() && (Xml.Depth <= DeepestElement ? true : throw new XmlException("Nested too deep."));
    }

    /// <summary>The text of an element with parts of several formats, without the reading aids of East Asian scripts.</summary>
    public string Texts()
    {
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, aid) = (Xml.Depth, false);
        string? one = null;
        StringBuilder? several = null;
        while (Next() && Xml.Depth > depth)
        {
            if (Xml.LocalName == "rPh")
            {
                aid = Xml.NodeType == XmlNodeType.Element && !Xml.IsEmptyElement;
            }
            else if (StartsElement("t") && !aid)
            {
                var text = Value();
                if (one is null)
                {
                    one = text;
                }
                else if ((several ??= new StringBuilder(one)).Length <= ReadingLimits.MaxCellText)
                {
                    several.Append(text);
                }
            }
        }

        return Unescaped(several?.ToString() ?? one ?? "");
    }

    /// <summary>The characters of one element, at most a piece more than a cell can have.</summary>
    public string Value()
    {
        if (Xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, first) = (Xml.Depth, "");
        StringBuilder? several = null;
        while (Next() && Xml.Depth > depth)
        {
            if (Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                var text = Xml.NodeType == XmlNodeType.CDATA ? Chunks() : Xml.Value;
                if (first.Length == 0)
                {
                    first = text;
                }
                else if ((several ??= new StringBuilder(first)).Length <= ReadingLimits.MaxCellText)
                {
                    several.Append(text);
                }
            }
        }

        return several?.ToString() ?? first;
    }

    // A stretch of CDATA may be longer than the stream lets a text be.
    private string Chunks()
    {
        var (text, buffer) = (new StringBuilder(), new char[4096]);
        int read;
        while ((read = Xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            limits.Step();
            if (text.Length <= ReadingLimits.MaxCellText)
            {
                text.Append(buffer, 0, read);
            }
        }

        return text.ToString();
    }

    /// <summary>_x000D_ is how a workbook writes a control character.</summary>
    public static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escaped()
                .Replace(
                    text,
                    m => ((char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
                )
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
