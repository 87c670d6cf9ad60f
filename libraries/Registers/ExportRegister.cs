using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>A register as a workbook, in the caller's language; and the same without rows, with notes, to fill in.</summary>
internal static class ExportRegister
{
    public static async Task<IResult> HandleAsync<TRegister, TRow>(HttpContext http, Scope scope, CancellationToken ct)
        where TRegister : Register<TRow>
        where TRow : class, new()
    {
        var register = ActivatorUtilities.CreateInstance<TRegister>(http.RequestServices);
        var file = ExcelFile.Temporary();
        await file.SaveAsAsync(
            Lines(register, scope, ct),
            printHeader: false,
            sheetName: SheetName(register.Title),
            configuration: Widths(register.Columns.Count),
            cancellationToken: ct
        );
        file.Position = 0;
        return new ExcelFile(file, $"{register.Title} {scope.Division}");
    }

    public static IResult Template<TRegister, TRow>(HttpContext http)
        where TRegister : Register<TRow>
        where TRow : class, new()
    {
        var register = ActivatorUtilities.CreateInstance<TRegister>(http.RequestServices);
        var notes = new[] { new Heading("列", "Column"), new Heading("必填", "Required"), new Heading("填写说明", "What to write") };
        var file = ExcelFile.Temporary();
        file.SaveAs(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [SheetName(register.Title)] = new[] { Line(register.Columns.Select(c => (object?)c.Heading.ToString())) },
                [new Heading("填写说明", "Notes").ToString()] = register
                    .Columns.Select(c =>
                        Line([c.Heading.ToString(), c.Required ? new Heading("是", "yes").ToString() : "", c.Note.ToString()])
                    )
                    .Prepend(Line(notes.Select(n => (object?)n.ToString()))),
            },
            printHeader: false,
            configuration: Widths(register.Columns.Count)
        );
        file.Position = 0;
        return new ExcelFile(file, $"{register.Title} {new Heading("模板", "template")}");
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Lines<TRow>(
        Register<TRow> register,
        Scope scope,
        [EnumeratorCancellation] CancellationToken ct
    )
        where TRow : class, new()
    {
        yield return Line(register.Columns.Select(c => (object?)c.Heading.ToString()));
        await foreach (var row in register.Rows(scope, ct))
        {
            yield return Line(register.Columns.Select(c => c.Read(row)));
        }
    }

    private static Dictionary<string, object?> Line(IEnumerable<object?> cells) =>
        cells
            .Select((cell, index) => (Key: SheetCells.Letters(index), Cell: cell is string text ? SafeText.Guard(text) : cell))
            .ToDictionary(c => c.Key, c => c.Cell, StringComparer.Ordinal);

    private static OpenXmlConfiguration Widths(int columns) =>
        new()
        {
            TableStyles = TableStyles.None,
            AutoFilter = false,
            FreezeRowCount = 1,
            DynamicColumns = [.. Enumerable.Range(0, columns).Select(i => new DynamicExcelColumn(SheetCells.Letters(i)) { Width = 18 })],
        };

    // Excel allows 31 characters and none of these.
    private static string SheetName(Heading title)
    {
        var name = new string([.. title.ToString().Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))]);
        return name.Length > 31 ? name[..31] : name;
    }
}
