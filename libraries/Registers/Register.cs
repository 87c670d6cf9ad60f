using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>
/// A register (台账) that people keep in Excel: one list of columns, from which come the export, the empty template and the import (.xlsx, or
/// .csv in UTF-8 or GB18030).
/// </summary>
/// <remarks>
/// A register is added with one file: a row class with settable, nullable properties, and a subclass that names the columns, yields the
/// rows to export and applies one row. Its constructor may take the service's database and so on. Then one line in the collection's routes:
/// <c>officers.MapRegister&lt;OfficerRegister, OfficerRow&gt;("Officers", Roles.TownshipAndAbove)</c>.
/// <para>An import is all or nothing, inside one transaction. Its order is:</para>
/// <list type="number">
/// <item>Cells are read by the columns: headings in Chinese or English, values as people see them. A row with a wrong cell is not
/// applied; the others are, so that their errors are named too, and undone.</item>
/// <item><see cref="CheckAsync"/> refuses rows that can not be applied: a place outside the path's.</item>
/// <item><see cref="LoadAsync"/> reads once what the other rows name, and nothing else of the register.</item>
/// <item>A thousand rows at a time: <see cref="Apply"/> makes each row's change, the changes are saved, and the saved records are released.
/// What <see cref="LoadAsync"/> tracks stays tracked to the end, so it reads without tracking wherever it can
/// (<see cref="SheetRecords{TKey, TRecord}"/>, <see cref="Hosting.Data.Records.Track"/>).</item>
/// <item><see cref="FinishAsync"/>, and a last save.</item>
/// </list>
/// <para>A blank cell clears the value; a column that the sheet does not have says nothing: before <see cref="Apply"/> its value is taken
/// from what <see cref="Recorded"/> returns.</para>
/// <para>Every wrong cell is named (<c>B17</c>) with the rule it breaks, not only the first: after a refusal the remaining rows are still
/// applied, but nothing more is saved and all is undone. A preview does the same as an import and undoes it, so it shows what the import
/// would do.</para>
/// </remarks>
/// <typeparam name="TRow">One row of the sheet; what a required column sets is never null when <see cref="Apply"/> receives it.</typeparam>
public abstract partial class Register<TRow>(TimeProvider clock)
    where TRow : class, new()
{
    /// <summary>The register's name as the sheet's title and file name: 信息员台账, Information officers.</summary>
    public abstract Heading Title { get; }

    /// <summary>In the order of the sheet.</summary>
    public abstract IReadOnlyList<Column<TRow>> Columns { get; }

    /// <summary>The clock.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The day of the import.</summary>
    protected DateOnly Today { get; } = clock.Today();

    /// <summary>What the export holds: the register of the scope's subtree, read as a stream.</summary>
    public abstract IAsyncEnumerable<TRow> Rows(Scope scope, CancellationToken ct);

    /// <summary>
    /// The rows to apply; the others are refused at their cells. A register whose rows only make sense together (the directory of
    /// divisions) checks the whole sheet here.
    /// </summary>
    protected internal virtual Task<IReadOnlyList<SheetRow<TRow>>> CheckAsync(Sheet<TRow> sheet, Scope scope, CancellationToken ct)
    {
        var inside = new List<SheetRow<TRow>>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            if (row.Values is not IPlacedRow { Division: { } place } || scope.Division.Contains(place))
            {
                inside.Add(row);
            }
            else
            {
                sheet.Refuse(row, nameof(IPlacedRow.Division), RegisterErrors.OutsidePlace, place, scope.Division);
            }
        }

        return Task.FromResult<IReadOnlyList<SheetRow<TRow>>>(inside);
    }

    /// <summary>Reads what the rows name: as many records as there are rows, however large the register is.</summary>
    protected internal virtual Task LoadAsync(IReadOnlyList<TRow> rows, Scope scope, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// What is recorded of the thing that a row is about, as the export says it; null if it is new, or if no cell of a row can clear
    /// anything. Called after <see cref="LoadAsync"/>; a <see cref="DomainException"/> is an error at the row's cell.
    /// </summary>
    protected internal virtual TRow? Recorded(TRow row, Scope scope) => null;

    /// <summary>Whether a row can be checked without the others: then every wrong row of a sheet is named, also if another row's cell
    /// can't be read.</summary>
    protected internal virtual bool RowsStandAlone => true;

    /// <summary>Whether the sheet that is imported has this column (<c>nameof</c> of the row's property).</summary>
    protected bool SheetHas(string field) => Sheet?.Has(field) == true;

    internal Sheet<TRow>? Sheet { get; set; }

    /// <summary>
    /// Makes the change one row asks for (adds or changes entities of <see cref="DbContext"/>, publishes events; does not save)
    /// and returns its outcome. A <see cref="DomainException"/> is an error at the row's cell, or at several. A register that is not
    /// imported (<see cref="RegisterRoutes.MapExport{TRegister, TRow}"/>) does not override it.
    /// </summary>
    protected internal virtual RowOutcome Apply(TRow row, Scope scope) =>
        throw new NotSupportedException($"The register '{Title.En}' is not imported.");

    /// <summary>After the last row is saved: what can only be done when all changes are known. Does not save.</summary>
    protected internal virtual Task FinishAsync(Scope scope, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The column to name for a rule that a row breaks.</summary>
    /// <param name="field">The field that the rule names; null if it names none.</param>
    /// <param name="rule">The rule.</param>
    protected internal virtual string ColumnOf(string? field, ErrorDefinition rule) => field ?? nameof(IPlacedRow.Division);
}

/// <summary>The same term in both languages.</summary>
public sealed record Heading(string Zh, string En)
{
    /// <summary>A heading for every value of an enum that has terms in both languages.</summary>
    public static Dictionary<TEnum, Heading> Of<TEnum>(Func<TEnum, StateWord> word)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().ToDictionary(v => v, v => new Heading(word(v).Zh, word(v).En));

    /// <summary>In the caller's language.</summary>
    public override string ToString() => Language.English ? En : Zh;
}
