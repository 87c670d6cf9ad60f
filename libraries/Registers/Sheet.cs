using Platform.Core;

namespace Platform.Registers;

/// <summary>A sheet as it was read: its rows, and what is wrong with them so far.</summary>
public sealed class Sheet<TRow>
{
    private const int MostErrors = 10_000;

    private readonly Dictionary<string, int> _columns;
    private readonly List<SheetRow<TRow>> _rows = [];
    private readonly List<CellError> _errors = [];
    private readonly List<RowResult> _notes = [];
    private readonly Dictionary<ImportOutcome, int> _counts = [];

    internal Sheet(int index, int heading, Dictionary<string, int> columns, IReadOnlyList<string> ignored) =>
        (Index, HeadingRow, _columns, IgnoredColumns) = (index, heading, columns, ignored);

    /// <summary>The rows that hold anything and have no wrong cell, in the sheet's order.</summary>
    public IReadOnlyList<SheetRow<TRow>> Rows => _rows;

    /// <summary>Headings without a column; an import reports them instead of ignoring them silently.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; }

    /// <summary>A cell was refused, so nothing of the sheet will be taken.</summary>
    public bool IsWrong => _errors.Count > 0;

    /// <summary>Which sheet of the file it is, from 0.</summary>
    internal int Index { get; }

    /// <summary>The row of its headings, as Excel counts.</summary>
    internal int HeadingRow { get; }

    /// <summary>How many rows were read, the wrong ones included.</summary>
    internal int RowsRead { get; private set; }

    internal IReadOnlyList<CellError> Errors => _errors;

    /// <summary>A column that must be is missing or there twice, so that no row can be applied.</summary>
    internal bool IsIncomplete => _errors.Exists(e => e.Row == HeadingRow);

    /// <summary>There are more errors than are kept.</summary>
    internal bool HasMoreErrors { get; private set; }

    internal IReadOnlyList<RowResult> Notes => _notes;

    /// <summary>How many there are of each outcome that no row asked for.</summary>
    internal IReadOnlyDictionary<ImportOutcome, int> NoteCounts => _counts;

    /// <summary>Whether the sheet has this column: a blank cell clears the value, a missing column leaves it unchanged.</summary>
    public bool Has(string field) => HasColumn(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field));

    internal bool HasColumn(string field) => _columns.ContainsKey(field);

    /// <summary>Refuses a cell, and so the sheet; <paramref name="field"/> is the row's property (<c>nameof</c>).</summary>
    public void Refuse(SheetRow<TRow> row, string field, ErrorDefinition rule, params object[] args) =>
        Refuse(row.Number, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field), rule, args);

    /// <summary>Does something with a row; a refusal is an error at the cell.</summary>
    public void Try(SheetRow<TRow> row, string field, Action act)
    {
        try
        {
            act();
        }
        catch (DomainException e)
        {
            Refuse(row, field, e.Error, e.Args);
        }
    }

    /// <summary>
    /// Says something no row asked for, such as that records are left out: how many, and the first of them, of which the answer shows
    /// at most <see cref="ImportResult.Shown"/>.
    /// </summary>
    public void Note(ImportOutcome kind, int count, IEnumerable<RowOutcome> first)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + count;
        _notes.AddRange(first.Select(o => new RowResult(null, kind, o.Key, o.Note, o.From, o.To)));
    }

    /// <summary>Says that a row is no record, and why.</summary>
    internal void Skip(SheetLine line, Heading reason)
    {
        _counts[ImportOutcome.Skipped] = _counts.GetValueOrDefault(ImportOutcome.Skipped) + 1;
        if (_counts[ImportOutcome.Skipped] <= ImportResult.Shown)
        {
            var key = line.Cells.MinBy(c => c.Column).Text;
            _notes.Add(new RowResult(line.Number, ImportOutcome.Skipped, key, reason.ToString()));
        }
    }

    internal void Add(SheetRow<TRow> row, bool isRight)
    {
        RowsRead++;
        if (isRight)
        {
            _rows.Add(row);
        }
    }

    internal void Refuse(int row, string field, ErrorDefinition rule, params object[] args)
    {
        if (_errors.Count == MostErrors)
        {
            HasMoreErrors = true;
            return;
        }

        var column = _columns.TryGetValue(field, out var index) ? index : (int?)null;
        _errors.Add(
            new CellError(row, column, new FieldError($"{(column is { } c ? CellAddress.Letters(c) : field + "@")}{row}", rule, args))
        );
    }
}

/// <summary>One row of a sheet.</summary>
/// <param name="Number">As Excel counts, the heading's row included.</param>
/// <param name="Values">What its cells say.</param>
public sealed record SheetRow<TRow>(int Number, TRow Values);

/// <summary>A wrong cell; the column is null if the sheet has no such column.</summary>
internal sealed record CellError(int Row, int? Column, FieldError Error);
