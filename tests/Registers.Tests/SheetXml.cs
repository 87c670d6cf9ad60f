using System.IO.Compression;
using System.Text;

namespace Registers.Tests;

/// <summary>Workbooks made by hand, as programs write them that no library imitates.</summary>
internal static class SheetXml
{
    public const string Headings =
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>区划代码</t></is></c><c t=\"inlineStr\"><is><t>类别</t></is></c>"
        + "<c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>手机号码</t></is></c>"
        + "<c t=\"inlineStr\"><is><t>专职</t></is></c><c t=\"inlineStr\"><is><t>聘任日期</t></is></c>"
        + "<c t=\"inlineStr\"><is><t>村数</t></is></c></row>";

    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>A right row whose date cell has a number and a style.</summary>
    public static string Row(int number, string date = "46082", int style = 0, string name = "测试甲") =>
        $"<row r=\"{number}\"><c t=\"inlineStr\"><is><t>622925100101</t></is></c><c t=\"inlineStr\"><is><t>灾害信息员</t></is></c>"
        + $"<c t=\"inlineStr\"><is><t>{name}</t></is></c><c><v>14099990001</v></c><c t=\"inlineStr\"><is><t>否</t></is></c>"
        + $"<c s=\"{style}\"><v>{date}</v></c></row>";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="formats">Ids of number formats, for style 1, 2 …</param>
    /// <param name="codes">Codes of custom formats, ids 164, 165 …</param>
    /// <param name="after">What follows the rows.</param>
    /// <param name="workbook">Attributes of workbookPr.</param>
    public static byte[] Workbook(
        string rows,
        IReadOnlyList<int>? formats = null,
        IReadOnlyList<string>? codes = null,
        string after = "",
        string workbook = ""
    ) => Workbook(writer => writer.Write(rows), formats, codes, after, workbook);

    /// <summary>The same with rows that are written piece by piece.</summary>
    public static byte[] Workbook(
        Action<TextWriter> rows,
        IReadOnlyList<int>? formats = null,
        IReadOnlyList<string>? codes = null,
        string after = "",
        string workbook = ""
    )
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "[Content_Types].xml",
                $"<Types xmlns=\"{Package}/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Default Extension=\"xml\" ContentType=\"{SpreadsheetType}.worksheet+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{SpreadsheetType}.sheet.main+xml\"/>"
                    + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{SpreadsheetType}.styles+xml\"/></Types>"
            );
            Add("_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml")));
            Add("xl/_rels/workbook.xml.rels", Relationships(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr {workbook}/>"
                    + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            );
            Add("xl/styles.xml", Styles(formats ?? [], codes ?? []));
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            rows(sheet);
            sheet.Write($"</sheetData>{after}</worksheet>");

            void Add(string name, string text)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return file.ToArray();
    }

    private static string Relationships(params (string Type, string Target)[] all) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(all.Select((r, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";

    private static string Styles(IReadOnlyList<int> formats, IReadOnlyList<string> codes)
    {
        var custom = codes.Select(
            (c, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{c.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"
        );
        var styles = formats.Prepend(0).Select(f => $"<xf numFmtId=\"{f}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        return new StringBuilder($"<styleSheet xmlns=\"{Main}\"><numFmts>")
            .AppendJoin("", custom)
            .Append(
                "</numFmts><fonts><font/></fonts><fills><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            )
            .Append("<borders><border/></borders><cellXfs>")
            .AppendJoin("", styles)
            .Append("</cellXfs></styleSheet>")
            .ToString();
    }
}
