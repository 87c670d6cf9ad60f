using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features;

/// <summary>A register of records at places of the directory.</summary>
internal abstract class PlacedRegister<TRow>(OrganizationsDb db, TimeProvider clock) : RecordRegister<TRow>(clock)
    where TRow : class, IPlacedRow, new()
{
    private Dictionary<DivisionCode, DivisionLevel> _levels = [];

    protected OrganizationsDb Db => db;

    /// <summary>Level of a row's place, as the directory says.</summary>
    protected DivisionLevel LevelOf(TRow row) => _levels[row.Division!.Value];

    protected override async Task<List<SheetRow<TRow>>> PlacedAsync(Sheet<TRow> sheet, Scope scope, CancellationToken ct)
    {
        _levels = await db.LevelsWithinAsync(scope.Division, Today, ct);
        var inside = await base.PlacedAsync(sheet, scope, ct);
        foreach (var row in inside.Where(r => !_levels.ContainsKey(r.Values.Division!.Value)))
        {
            sheet.Refuse(row, nameof(IPlacedRow.Division), DivisionErrors.Unknown, row.Values.Division!.Value, Today);
        }

        return inside.FindAll(r => _levels.ContainsKey(r.Values.Division!.Value));
    }
}
