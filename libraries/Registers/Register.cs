using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>
/// A register (台账) that people keep in Excel: one list of columns, from which come the export, the empty template and the import (.xlsx, or
/// .csv in UTF-8 or GB18030).
/// </summary>
/// <remarks>
/// A register is added with one file: a row class with settable, nullable properties, and a subclass that names the columns, returns the
/// rows to export and takes one row in. Its constructor may take the service's database, clock and so on. Then one line in the collection's
/// routes: <c>officers.MapRegister&lt;OfficerRegister, OfficerRow&gt;("Officers", Roles.TownshipAndAbove)</c>.
/// <para>An import is all or nothing, inside one transaction: headings are matched in Chinese or English, values trimmed, and every wrong
/// cell is named (<c>B17</c>) with the rule it breaks, not only the first. The order of work is: cells are read by the columns;
/// <see cref="PrepareAsync"/> checks the sheet as a unit; only if nothing is wrong <see cref="Take"/> makes each row's change, saved a
/// thousand rows at a time. A preview does the same and rolls back, so its result is exact.</para>
/// </remarks>
/// <typeparam name="TRow">One row of the sheet; what a required column sets is never null when <see cref="Take"/> receives it.</typeparam>
public abstract partial class Register<TRow>
    where TRow : class, new()
{
    /// <summary>The register's name as the sheet's title and file name: 信息员台账, Information officers.</summary>
    public abstract Heading Title { get; }

    /// <summary>In the order of the sheet.</summary>
    public abstract IReadOnlyList<Column<TRow>> Columns { get; }

    /// <summary>What the export holds: the register of the scope's subtree, read as a stream.</summary>
    public abstract IAsyncEnumerable<TRow> Rows(Scope scope, CancellationToken ct);

    /// <summary>
    /// Checks all rows together: against each other and against the database
    /// (<see cref="Sheet{TRow}.Refuse(SheetRow{TRow}, string, ErrorDefinition, object[])"/>), and loads, tracked, what <see cref="Take"/>
    /// will change.
    /// </summary>
    public virtual Task PrepareAsync(Sheet<TRow> sheet, Scope scope, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Makes the change one row asks for (adds or changes entities of <see cref="DbContext"/>, publishes events; does not save) and returns
    /// its outcome.
    /// </summary>
    public abstract RowOutcome Take(SheetRow<TRow> row, Scope scope);

    /// <summary>After the last row: what can only be done when all changes are known. Does not save.</summary>
    public virtual Task FinishAsync(Scope scope, CancellationToken ct) => Task.CompletedTask;
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
