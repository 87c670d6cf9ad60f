using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>
/// A register whose rows are records at places: every row passes the same rules as a single change through the API, and a broken rule is
/// reported at its cell. Nothing is saved unless all rows pass.
/// </summary>
public abstract class RecordRegister<TRow>(TimeProvider clock) : Register<TRow>
    where TRow : class, IPlacedRow, new()
{
    private readonly Dictionary<int, RowOutcome> _outcomes = [];

    /// <summary>The clock of the request.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The business date (Asia/Shanghai) of the import.</summary>
    protected DateOnly Today { get; } = clock.Today();

    /// <summary>Loads, tracked, what the rows are about.</summary>
    protected abstract Task LoadAsync(IReadOnlyList<TRow> rows, Scope scope, CancellationToken ct);

    /// <summary>Makes the change of one row; a <see cref="DomainException"/> is reported at the row's cell.</summary>
    protected abstract RowOutcome Apply(TRow row, Scope scope);

    /// <summary>The column of the field that a rule names.</summary>
    protected virtual string ColumnOf(string field) => field;

    /// <summary>The rows whose places can be right; the others are refused at their cells.</summary>
    protected virtual Task<List<SheetRow<TRow>>> PlacedAsync(Sheet<TRow> sheet, Scope scope, CancellationToken ct)
    {
        var placed = new List<SheetRow<TRow>>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            if (scope.Division.Contains(row.Values.Division!.Value))
            {
                placed.Add(row);
            }
            else
            {
                sheet.Refuse(row, nameof(IPlacedRow.Division), RegisterErrors.OutsidePlace, row.Values.Division, scope.Division);
            }
        }

        return Task.FromResult(placed);
    }

    /// <inheritdoc/>
    public override async Task PrepareAsync(Sheet<TRow> sheet, Scope scope, CancellationToken ct)
    {
        var rows = await PlacedAsync(sheet, scope, ct);
        await LoadAsync(rows.ConvertAll(r => r.Values), scope, ct);
        foreach (var row in rows)
        {
            try
            {
                _outcomes[row.Number] = Apply(row.Values, scope);
            }
            catch (DomainException refusal)
            {
                var field = refusal.Fields is [var first, ..] ? ColumnOf(first.Field) : nameof(IPlacedRow.Division);
                sheet.Refuse(row, field, refusal.Error, refusal.Args);
            }
        }
    }

    /// <inheritdoc/>
    public override RowOutcome Take(SheetRow<TRow> row, Scope scope) => _outcomes[row.Number];
}

/// <summary>A row that says which place it is about.</summary>
public interface IPlacedRow
{
    /// <summary>The place the row is about; null when the cell is empty.</summary>
    DivisionCode? Division { get; }
}
