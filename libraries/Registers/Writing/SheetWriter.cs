using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Platform.Registers;

/// <summary>Writes workbooks of registers: bold headings that stay in view, filters, real dates, text columns that keep
/// every digit.</summary>
internal sealed class SheetWriter : IAsyncDisposable
{
    private const double Width = 18;
    private const string DateFormat = "yyyy-mm-dd";
    private const string TextFormat = "@";

    private static readonly Style TextStyle = new() { Format = NumberFormat.Custom(TextFormat) };
    private static readonly Style DateStyle = new() { Format = NumberFormat.Custom(DateFormat) };
    private static readonly Style Wrapped = new() { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } };

    private readonly Spreadsheet _workbook;
    private readonly StyleId _heading;
    private readonly StyleId _text;
    private readonly StyleId _date;
    private readonly StyleId _example;
    private readonly StyleId _wrapped;
    private readonly StyleId _wrong;

    private SheetWriter(Spreadsheet workbook)
    {
        _workbook = workbook;
        _heading = workbook.AddStyle(
            new Style
            {
                Font = { Bold = true },
                Fill = { Color = System.Drawing.Color.FromArgb(0xDD, 0xEB, 0xF7) },
                Format = NumberFormat.Custom(TextFormat),
            }
        );
        _text = workbook.AddStyle(TextStyle);
        _date = workbook.AddStyle(DateStyle);
        _wrapped = workbook.AddStyle(Wrapped);
        _wrong = workbook.AddStyle(
            new Style { Fill = { Color = System.Drawing.Color.FromArgb(0xFF, 0xC7, 0xCE) }, Format = NumberFormat.Custom(TextFormat) }
        );
        _example = workbook.AddStyle(
            new Style { Font = { Italic = true, Color = System.Drawing.Color.Gray }, Format = NumberFormat.Custom(TextFormat) }
        );
    }

    public static async Task<SheetWriter> BeginAsync(Stream file, CancellationToken ct) =>
        new(await Spreadsheet.CreateNewAsync(file, new SpreadCheetahOptions { WriteCellReferenceAttributes = true }, ct));

    public ValueTask DisposeAsync() => _workbook.DisposeAsync();

    public ValueTask EndAsync(CancellationToken ct) => _workbook.FinishAsync(ct);

    /// <summary>A sheet of the register's columns with its headings.</summary>
    /// <param name="register">Its title and columns.</param>
    /// <param name="choices">Rows below the heading that offer the values of closed lists.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task BeginAsync<TRow>(Register<TRow> register, int choices, CancellationToken ct)
        where TRow : class, new()
    {
        var (columns, last) = (register.Columns, CellAddress.Letters(register.Columns.Count - 1));
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{last}1") };
        for (var i = 0; i < columns.Count; i++)
        {
            options.Column(i + 1).Width = Width;
            options.Column(i + 1).DefaultStyle = columns[i].Kind switch
            {
                ColumnKind.Text => TextStyle,
                ColumnKind.Date => DateStyle,
                _ => null,
            };
        }

        await _workbook.StartWorksheetAsync(NameOf(register.Title), options, ct);
        for (var i = 0; i < columns.Count && choices > 0; i++)
        {
            // An answer that is not in the list is only warned of: the import knows more words.
            if (
                columns[i].Choices.Count > 0
                && DataValidation.TryCreateListValues(columns[i].Choices.Select(c => c.ToString()), showDropdown: true, out var list)
            )
            {
                list.ErrorType = ValidationErrorType.Warning;
                var letter = CellAddress.Letters(i);
                _workbook.TryAddDataValidation($"{letter}2:{letter}{choices + 1}", list);
            }
        }

        await HeadingsAsync(columns.Select(c => c.Heading.ToString()), ct);
    }

    /// <summary>A sheet of plain text with the headings given.</summary>
    public async Task BeginAsync(Heading title, IReadOnlyList<(string Heading, double Width)> columns, CancellationToken ct)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < columns.Count; i++)
        {
            options.Column(i + 1).Width = columns[i].Width;
        }

        await _workbook.StartWorksheetAsync(NameOf(title), options, ct);
        await HeadingsAsync(columns.Select(c => c.Heading), ct);
    }

    /// <summary>A record.</summary>
    public ValueTask RowAsync<TRow>(IReadOnlyList<Column<TRow>> columns, TRow row, CancellationToken ct)
    {
        var cells = new StyledCell[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(columns[i].Read(row));
        }

        return _workbook.AddRowAsync(cells, ct);
    }

    /// <summary>What a record could look like.</summary>
    public ValueTask ExampleAsync<TRow>(IReadOnlyList<Column<TRow>> columns, CancellationToken ct) =>
        _workbook.AddRowAsync(
            columns
                .Select((c, index) => new StyledCell(index == 0 ? $"{NoRecord.ExampleMark}{c.Example}" : c.Example?.ToString(), _example))
                .ToArray(),
            ct
        );

    /// <summary>Sentences that may need several lines.</summary>
    public ValueTask NotesAsync(IEnumerable<string> texts, CancellationToken ct) =>
        _workbook.AddRowAsync(texts.Select(t => new StyledCell(t, _wrapped)).ToArray(), ct);

    /// <summary>A sheet without headings of its own.</summary>
    public ValueTask BeginAsync(Heading title, CancellationToken ct) => _workbook.StartWorksheetAsync(NameOf(title), null, ct);

    /// <summary>A row of a file under its own number, with what is wrong in a further column.</summary>
    public async ValueTask LineAsync(SheetLine line, Func<int, bool> isWrong, string? problem, int column, CancellationToken ct)
    {
        while (_workbook.NextRowNumber < line.Number)
        {
            await _workbook.AddRowAsync(Array.Empty<StyledCell>(), ct);
        }

        var width = problem is null ? line.Cells.Max(c => c.Column) + 1 : column + 1;
        var cells = new StyledCell[width];
        for (var i = 0; i < width; i++)
        {
            var text = i == column ? problem : line.At(i)?.Text;
            cells[i] = new(text is null ? null : SafeText.Fitted(SafeText.Guard(text)), i == column || isWrong(i) ? _wrong : _text);
        }

        await _workbook.AddRowAsync(cells, ct);
    }

    private ValueTask HeadingsAsync(IEnumerable<string> headings, CancellationToken ct) =>
        _workbook.AddHeaderRowAsync(headings.ToArray(), _heading, ct);

    private StyledCell Cell(object? value) =>
        value switch
        {
            null => new((string?)null, null),
            DateOnly date when date.Year >= 1900 => new(date.ToDateTime(TimeOnly.MinValue), _date),
            DateOnly date => new(DateText.Of(date), _text),
            int number => new(number, null),
            long number => new(number, null),
            decimal number => new(number, null),
            double number => new(number, null),
            _ => new(SafeText.Fitted(SafeText.Guard(value.ToString()!)), _text),
        };

    // Excel allows 31 characters and none of these.
    private static string NameOf(Heading title)
    {
        var name = new string([.. title.ToString().Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))]);
        return name.Length > 31 ? name[..31] : name;
    }
}
