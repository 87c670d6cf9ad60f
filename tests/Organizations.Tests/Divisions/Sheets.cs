using System.Net.Http.Headers;
using System.Text;
using MiniExcelLibs;

namespace Organizations.Tests.Divisions;

/// <summary>Files as people send them.</summary>
internal static class Sheets
{
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A small county with two townships and three villages; enough of a city to import.</summary>
    public const string City = """
        区划代码,名称,人口
        6229,临夏回族自治州,2109750
        622921,临夏县,326123
        622921100,韩集镇,30000
        622921100001,韩集社区居委会,4000
        622921100201,双城村委会,2100
        622921101,土桥镇,28000
        622921101201,辛付村委会,1900
        """;

    public static ByteArrayContent Csv(string text, Encoding? encoding = null)
    {
        var content = new ByteArrayContent((encoding ?? Encoding.UTF8).GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return content;
    }

    public static MultipartFormDataContent Workbook(params object?[][] rows)
    {
        var file = new MemoryStream();
        file.SaveAs(
            rows.Select(r => r.Select((c, i) => (Key: ((char)('A' + i)).ToString(), Cell: c)).ToDictionary(c => c.Key, c => c.Cell)),
            printHeader: false
        );
        return new MultipartFormDataContent { { new ByteArrayContent(file.ToArray()), "file", "区划.xlsx" } };
    }

    public static async Task<List<string[]>> ReadAsync(HttpResponseMessage response)
    {
        var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        return
        [
            .. file.Query(excelType: ExcelType.XLSX)
                .Select(r => ((IDictionary<string, object?>)r).Values.Select(v => v?.ToString() ?? "").ToArray()),
        ];
    }
}
