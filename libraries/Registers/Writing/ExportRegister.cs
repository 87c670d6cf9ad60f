using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>
/// A register as a workbook, in the caller's language, or as .csv for a caller who accepts that; and the same without rows, with notes, to
/// fill in.
/// </summary>
internal static class ExportRegister
{
    public const string Csv = "text/csv";
    private const int RowsWithChoices = 10_000;

    public static Task<IResult> HandleAsync<TRegister, TRow>(HttpContext http, Scope scope, CancellationToken ct)
        where TRegister : Register<TRow>
        where TRow : class, new() => WriteAsync(ActivatorUtilities.CreateInstance<TRegister>(http.RequestServices), http, scope, ct);

    public static Task<IResult> ListedAsync<TRegister, TRow, TList>(
        HttpContext http,
        Scope scope,
        [AsParameters] TList list,
        CancellationToken ct
    )
        where TRegister : Register<TRow>, IListed<TList>
        where TRow : class, new()
        where TList : class
    {
        var register = ActivatorUtilities.CreateInstance<TRegister>(http.RequestServices);
        register.List = list;
        return WriteAsync(register, http, scope, ct);
    }

    private static async Task<IResult> WriteAsync<TRow>(Register<TRow> register, HttpContext http, Scope scope, CancellationToken ct)
        where TRow : class, new()
    {
        var file = ExcelFile.Temporary();
        var title = $"{register.Title} {scope.Division}";
        if (http.Request.Accepts(Csv) && !http.Request.Accepts(ExcelFile.ContentType))
        {
            await WriteCsvAsync(register, scope, file, ct);
            return new ExcelFile(file, title, contentType: Csv);
        }

        await using (var writer = await SheetWriter.BeginAsync(file, ct))
        {
            await writer.BeginAsync(register, choices: 0, ct);
            await foreach (var row in register.Rows(scope, ct))
            {
                await writer.RowAsync(register.Columns, row, ct);
            }

            await writer.EndAsync(ct);
        }

        file.Position = 0;
        return new ExcelFile(file, title);
    }

    public static async Task<IResult> TemplateAsync<TRegister, TRow>(HttpContext http, CancellationToken ct)
        where TRegister : Register<TRow>
        where TRow : class, new()
    {
        var register = ActivatorUtilities.CreateInstance<TRegister>(http.RequestServices);
        var file = ExcelFile.Temporary();
        await using (var writer = await SheetWriter.BeginAsync(file, ct))
        {
            await writer.BeginAsync(register, RowsWithChoices, ct);
            await writer.ExampleAsync(register.Columns, ct);
            await writer.BeginAsync(
                new Heading("填写说明", "Notes"),
                [
                    (new Heading("列", "Column").ToString(), 24),
                    (new Heading("必填", "Required").ToString(), 10),
                    (new Heading("填写说明", "What to write").ToString(), 80),
                ],
                ct
            );
            foreach (var column in register.Columns)
            {
                var required = column.Required ? new Heading("是", "yes").ToString() : "";
                await writer.NotesAsync([column.Heading.ToString(), required, column.Note.ToString()], ct);
            }

            await writer.EndAsync(ct);
        }

        file.Position = 0;
        return new ExcelFile(file, $"{register.Title} {new Heading("模板", "template")}");
    }

    private static bool Accepts(this HttpRequest request, string type) =>
        request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    // With a byte order mark, without which a spreadsheet program takes the text for the code page of its machine.
    private static async Task WriteCsvAsync<TRow>(Register<TRow> register, Scope scope, FileStream file, CancellationToken ct)
        where TRow : class, new()
    {
        await using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            await text.WriteAsync(Line(register.Columns.Select(c => (object?)c.Heading.ToString())).AsMemory(), ct);
            await foreach (var row in register.Rows(scope, ct))
            {
                await text.WriteAsync(Line(register.Columns.Select(c => c.Read(row))).AsMemory(), ct);
            }
        }

        file.Position = 0;
    }

    private static string Line(IEnumerable<object?> values) => string.Join(',', values.Select(Field)) + "\r\n";

    private static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly date => DateText.Of(date),
            string said => SafeText.Guard(said),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
