using Organizations.Data;
using Organizations.Domain.Divisions;
using Organizations.Features.Registers;
using Platform.Core;
using Platform.ServiceDefaults.Access;

namespace Organizations.Features;

/// <summary>
/// A register whose rows are records at places: every row goes through the same rules as a single change over the API, and the
/// rule it breaks is told at its cell. Nothing is saved unless all rows pass.
/// </summary>
internal abstract class RecordRegister<TRow>(OrganizationsDb db, TimeProvider clock) : Register<TRow> where TRow : class, IPlacedRow, new()
{
    private readonly Dictionary<int, RowOutcome> _outcomes = [];
    private Dictionary<DivisionCode, DivisionLevel> _levels = [];

    protected OrganizationsDb Db => db;

    protected TimeProvider Clock { get; } = clock;

    protected DateOnly Today { get; } = clock.Today();

    /// <summary>Loads, tracked, what the rows are about.</summary>
    protected abstract Task Load(IReadOnlyList<TRow> rows, Scope scope, CancellationToken ct);

    /// <summary>Makes the change of one row; a <see cref="DomainException"/> is told at the row's cell.</summary>
    protected abstract RowOutcome Apply(TRow row, Scope scope);

    /// <summary>The column that a rule's field stands in.</summary>
    protected virtual string ColumnOf(string field) => field;

    /// <summary>Level of a row's place, as the directory says.</summary>
    protected DivisionLevel LevelOf(TRow row) => _levels[row.Division!.Value];

    public override async Task Prepare(Sheet<TRow> sheet, Scope scope, CancellationToken ct)
    {
        _levels = await db.LevelsWithin(scope.Division, Today, ct);
        foreach (var row in sheet.Rows.Where(r => !_levels.ContainsKey(r.Values.Division!.Value)))
        {
            var place = row.Values.Division!.Value;
            sheet.Refuse(row, nameof(IPlacedRow.Division), scope.Division.Contains(place) ? DivisionErrors.Unknown : DivisionErrors.OutsideImport, place, scope.Division.Contains(place) ? Today : scope.Division);
        }

        var rows = sheet.Rows.Where(r => _levels.ContainsKey(r.Values.Division!.Value)).ToList();
        await Load(rows.ConvertAll(r => r.Values), scope, ct);
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

    public override RowOutcome Take(SheetRow<TRow> row, Scope scope) => _outcomes[row.Number];
}

/// <summary>A row that says which place it is about.</summary>
internal interface IPlacedRow
{
    DivisionCode? Division { get; }
}
