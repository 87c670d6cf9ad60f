using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>The last reading of every subject that is in a place on the period's last day: smallest, largest, names.</summary>
internal static class ReadingQuery
{
    private static readonly string Sql = $"""
        with {FactSql.Readings("$1", "$3", FactSql.Places("$4", "$2"))}
        select r.root, r.metric, r.dimensions, min(r.amount), max(r.amount), count(*),
          coalesce(array_agg(f.label order by f.date, f.recorded_at) filter (where f.label is not null and r.recorded), array[]::text[]),
          count(*) filter (where not r.recorded)
        from readings r join facts f on f.id = r.fact
        group by 1, 2, 3
        """;

    public static async Task<ILookup<DivisionCode, Reading>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<string> metrics,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = metrics.ToArray() });
        command.Parameters.Add(new() { Value = places.Spans });
        command.Parameters.Add(new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = places.Roots });
        var readings = new List<(DivisionCode Place, Reading Reading)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            readings.Add(
                (
                    row.Place(0),
                    new Reading(
                        row.GetString(1),
                        Dimensions.Read(row.GetString(2)),
                        row.GetDecimal(3),
                        row.GetDecimal(4),
                        row.GetInt64(5),
                        row.GetFieldValue<string[]>(6)
                    )
                    {
                        Unrecorded = row.GetInt64(7),
                    }
                )
            );
        }

        return readings.ToLookup(r => r.Place, r => r.Reading);
    }
}
