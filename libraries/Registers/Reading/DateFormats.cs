using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Platform.Registers;

/// <summary>Which cell formats of a workbook show a number as a date or a time.</summary>
internal sealed class DateFormats
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ymdhse年月日时分秒");

    private readonly List<bool> _formats = [];

    /// <summary>Whether cells of this style show dates.</summary>
    public bool IsDate(int style) => style >= 0 && style < _formats.Count && _formats[style];

    /// <summary>Reads the styles of a workbook.</summary>
    public static DateFormats Read(PartXml reading)
    {
        var (dates, codes, inCellFormats) = (new DateFormats(), new Dictionary<int, string>(), false);
        while (reading.Next())
        {
            var xml = reading.Xml;
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (reading.StartsElement("numFmt") && Number(xml, "numFmtId") is var id)
            {
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (reading.StartsElement("xf") && inCellFormats)
            {
                var format = Number(xml, "numFmtId");
                dates._formats.Add(codes.TryGetValue(format, out var code) ? ShowsDate(code) : IsBuiltInDate(format));
            }
        }

        return dates;
    }

    /// <summary>
    /// The built-in formats are not declared in a file: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in Chinese, Japanese and
    /// Korean programs (ECMA-376, 18.8.30).
    /// </summary>
    public static bool IsBuiltInDate(int format) =>
        format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format code has a letter of a date or time outside quotes, colours and conditions.</summary>
    public static bool ShowsDate(string code)
    {
        var plain = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    var end = End(code, ']', i);
                    var inside = code[(i + 1)..end].ToLowerInvariant();
                    plain.Append(inside.Length > 0 && inside.All(c => c is 'h' or 'm' or 's') ? inside : "");
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    plain.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        var letters = plain.Replace("general", "").Replace("g/通用格式", "").Replace("e+", "").Replace("e-", "").ToString();
        return letters.AsSpan().IndexOfAny(Letters) >= 0;
    }

    private static int End(string code, char mark, int start) =>
        code.IndexOf(mark, start + 1) is var end && end < 0 ? code.Length - 1 : end;

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
