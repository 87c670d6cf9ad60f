using Npgsql;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>Counts subjects once each, from their facts: in the period, and standing on its last day.</summary>
internal static class DistinctSubjectsQuery
{
    private static readonly string Sql = $"""
        select root, metric, dimensions,
          count(*) filter (where in_period > 0), count(*) filter (where to_date > 0),
          count(*) filter (where left_in_period), count(*) filter (where left_to_date)
        from (
          select root, metric, dimensions, subject, sum(amount) filter (where date >= $4) as in_period, sum(amount) as to_date,
            coalesce(bool_or(amount <> 0) filter (where date >= $4), false) as left_in_period, bool_or(amount <> 0) as left_to_date
          from (
          select p.root, f.metric, f.dimensions, f.subject, f.date, sum(f.amount) as amount
          from {FactSql.Places()} cross join unnest($3::text[]) m(metric)
          join facts f on f.metric = m.metric and {FactSql.Inside("f")} and f.date <= $5
          where f.subject is not null
          group by 1, 2, 3, 4, 5) d
          group by 1, 2, 3, 4) s
        group by 1, 2, 3
        """;

    public static async Task<ILookup<DivisionCode, Cell>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<string> metrics,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = FactSql.Command(connection, Sql, places, metrics.ToArray(), period);
        var cells = new List<(DivisionCode Place, Cell Cell)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            cells.Add(
                (
                    row.Place(0),
                    new Cell(
                        Measure.OnceName(row.GetString(1)),
                        Dimensions.Read(row.GetString(2)),
                        row.GetInt64(3),
                        row.GetInt64(4),
                        row.GetInt64(5),
                        row.GetInt64(6),
                        null,
                        null
                    )
                )
            );
        }

        return cells.ToLookup(c => c.Place, c => c.Cell);
    }
}
