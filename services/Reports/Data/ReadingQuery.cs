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
    /// <summary>
    /// One row per subject: its place, its kind and its reading. A fact without an amount moved the subject or changed its kind and keeps
    /// the reading; a negative one ended it.
    /// </summary>
    public static readonly string Subjects = $"""
        subjects as (
          select f.metric, f.subject,
            (array_agg(f.division order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc))[1] as division,
            (array_agg(f.dimensions order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc))[1] as dimensions,
            (array_agg(f.amount order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc)
              filter (where f.amount is not null))[1] as amount,
            (array_agg(f.id order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc)
              filter (where f.amount is not null))[1] as fact
          from facts f
          where f.date <= $3 and (f.metric, f.subject) in (
            select s.metric, s.subject from unnest($1::text[]) m(metric) cross join unnest($2::text[]) p(division)
              join facts s on s.metric = m.metric and {FactSql.Inside("s", "p.division")})
          group by 1, 2)
        """;

    private static readonly string Sql = $"""
        with {Subjects}
        select p.root, s.metric, s.dimensions, min(s.amount), max(s.amount), count(*),
          coalesce(array_agg(f.label order by f.date, f.recorded_at) filter (where f.label is not null), array[]::text[])
        from subjects s
        join unnest($4::text[], $2::text[]) p(root, division) on starts_with(s.division, p.division)
        join facts f on f.id = s.fact
        where s.amount >= 0
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
        command.Parameters.Add(new() { Value = places.Divisions });
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
                )
            );
        }

        return readings.ToLookup(r => r.Place, r => r.Reading);
    }
}
