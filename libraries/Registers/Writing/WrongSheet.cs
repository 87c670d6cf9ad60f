using System.IO.Compression;

namespace Platform.Registers;

/// <summary>The caller's own sheet with a further column that says what is wrong in each row, and the wrong cells coloured.</summary>
internal static class WrongSheet
{
    // A sheet is changed in memory, where it takes twenty times this; a larger one is written anew, without its formats.
    private const long LargestChanged = 10L * 1024 * 1024;
    private static readonly Heading Problem = new("问题", "Problem");

    /// <summary>The column we added ourselves, in a sheet that was corrected and comes in again.</summary>
    public static bool IsHeading(string heading) => heading == Problem.Zh || heading == Problem.En;

    /// <param name="file">What the caller sent.</param>
    /// <param name="sheet">Which of its sheets was read, from 0.</param>
    /// <param name="heading">The row of the headings.</param>
    /// <param name="errors">The wrong cells.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task<Stream> OfAsync(
        UploadedFile file,
        int sheet,
        int heading,
        IReadOnlyList<CellError> errors,
        CancellationToken ct
    )
    {
        var problems = Problems(heading, errors);
        return (Changes(file) ? Changed(file, sheet, errors, problems) : null) ?? await NewAsync(file, sheet, errors, problems, ct);
    }

    private static bool Changes(UploadedFile file)
    {
        if (file.Kind != FileKind.Workbook)
        {
            return false;
        }

        using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read);
        return zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(e => e.Length) <= LargestChanged;
    }

    // A program may have written its workbook in a way that can be read, but not changed.
    private static MemoryStream? Changed(
        UploadedFile file,
        int sheet,
        IReadOnlyList<CellError> errors,
        IReadOnlyDictionary<int, string> problems
    )
    {
        try
        {
            return AnnotatedWorkbook.Of(file.Open(), sheet, errors, problems);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<Stream> NewAsync(
        UploadedFile file,
        int sheet,
        IReadOnlyList<CellError> errors,
        IReadOnlyDictionary<int, string> problems,
        CancellationToken ct
    )
    {
        var table = file.Sheets(new ReadingLimits(ct)).First(t => t.Index == sheet);
        var wrong = errors.Where(e => e.Column is not null).Select(e => (e.Row, e.Column!.Value)).ToHashSet();
        var last = table.Lines.SelectMany(l => l.Cells).Select(c => c.Column).DefaultIfEmpty(-1).Max();
        var answer = ExcelFile.Temporary();
        await using (var writer = await SheetWriter.BeginAsync(answer, ct))
        {
            await writer.BeginAsync(new Heading("导入错误", "Import errors"), ct);
            foreach (var line in table.Lines)
            {
                await writer.LineAsync(line, c => wrong.Contains((line.Number, c)), problems.GetValueOrDefault(line.Number), last + 1, ct);
            }

            await writer.EndAsync(ct);
        }

        answer.Position = 0;
        return answer;
    }

    // What is wrong in each row; in the heading's row, the added column's heading and which columns are wrong.
    private static Dictionary<int, string> Problems(int heading, IReadOnlyList<CellError> errors)
    {
        var problems = errors
            .GroupBy(e => e.Row)
            .ToDictionary(
                g => g.Key,
                g => string.Join("；", g.Select(e => $"{e.Error.Field} {e.Error.Rule.Say(Language.English, e.Error.Args)}"))
            );
        problems[heading] = problems.TryGetValue(heading, out var said) ? $"{Problem}：{said}" : Problem.ToString();
        return problems;
    }
}
