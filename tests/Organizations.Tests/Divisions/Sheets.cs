using System.Net.Http.Headers;
using System.Text;

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

    public static async Task<MultipartFormDataContent> WorkbookAsync(params object?[][] rows) =>
        new() { { new ByteArrayContent(await Workbooks.WriteAsync(rows)), "file", "区划.xlsx" } };

    public static Task<List<string[]>> ReadAsync(HttpResponseMessage response) => Workbooks.ReadAsync(response);
}
