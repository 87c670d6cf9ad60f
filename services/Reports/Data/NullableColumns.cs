using Npgsql;

namespace Reports.Data;

/// <summary>Reading columns that may be null.</summary>
internal static class NullableColumns
{
    public static DateOnly? Date(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static decimal? Decimal(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
