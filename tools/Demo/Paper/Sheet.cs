using MiniExcelLibs;

namespace Platform.Demo.Paper;

/// <summary>A workbook as people fill it in: headings and rows.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public byte[] ToWorkbook()
    {
        using var file = new MemoryStream();
        file.SaveAs(Rows.Select(row => Headings.Zip(row).ToDictionary(c => c.First, c => c.Second)), sheetName: Name);
        return file.ToArray();
    }
}
