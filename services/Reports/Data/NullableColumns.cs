using Npgsql;
using Platform.Core;

namespace Reports.Data;

/// <summary>Reading columns that may be null.</summary>
internal static class NullableColumns
{
    public static DateOnly? Date(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static decimal? Decimal(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A place; the nation, whose code is empty, is the default one.</summary>
    public static DivisionCode Place(this NpgsqlDataReader row, int column) =>
        row.GetString(column) is { Length: > 0 } code ? DivisionCode.Parse(code) : default;
}
