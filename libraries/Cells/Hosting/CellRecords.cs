using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;

namespace Platform.Cells.Hosting;

/// <summary>Which records a cell has, and which of them it works for.</summary>
public static class CellRecords
{
    private const string EveryCell = "platform:of-no-cell";

    /// <summary>A record that is the same in every cell, wherever it was first known (a person): every cell has it and may change
    /// it.</summary>
    public static void OfEveryCell<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(EveryCell, true);

    /// <summary>
    /// The records whose county this database holds now: what works through all records by itself goes by these, or it would also work
    /// on its cell's copies of what stands above, and on a county that is just being moved.
    /// </summary>
    public static IQueryable<T> Resident<T>(this DbSet<T> records)
        where T : class, IRecord =>
#pragma warning disable EF1002 // the table's name is the model's
        records.FromSqlRaw($"select * from {records.EntityType.GetTableName()} where place_resident(division)");
#pragma warning restore EF1002

    internal static bool IsOfOneCell(IReadOnlyEntityType type) => type.FindAnnotation(EveryCell) is null;
}
