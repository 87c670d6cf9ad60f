using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// All sums and dates of many metrics at many places in one statement. It reads folded and not yet folded amounts of one
/// moment together, so the answer holds every fact committed by then.
/// </summary>
internal static class CellQuery
{
    private const string Sql = """
        with place(root, division) as (select * from unnest($1::text[], $2::text[])),
        days as (
          select p.root, r.metric, r.dimensions, r.day, sum(r.amount) as amount
          from place p cross join unnest($3::text[]) m(metric) cross join lateral (
            select metric, dimensions, day, amount from rollups where division = p.division collate "C" and metric = m.metric and day <= $5
            union all
            select metric, dimensions, day, amount from rollup_deltas where division = p.division collate "C" and metric = m.metric and day <= $5) r
          group by 1, 2, 3, 4)
        select root, metric, dimensions,
          coalesce(sum(amount) filter (where day >= $4), 0), sum(amount), count(*) filter (where day >= $4), count(*),
          min(day) filter (where day >= $4 and amount > 0), max(day) filter (where day >= $4 and amount > 0)
        from days group by 1, 2, 3
        """;

    public static async Task<ILookup<DivisionCode, Cell>> Read(
        NpgsqlConnection connection, PlaceCodes places, IReadOnlyCollection<string> metrics, Period period, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = places.Roots });
        command.Parameters.Add(new() { Value = places.Divisions });
        command.Parameters.Add(new() { Value = metrics.ToArray() });
        command.Parameters.Add(new() { Value = period.From, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = period.To, NpgsqlDbType = NpgsqlDbType.Date });
        var cells = new List<(DivisionCode Place, Cell Cell)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            cells.Add((DivisionCode.Parse(row.GetString(0)), new Cell(
                row.GetString(1), Dimensions.Read(row.GetString(2)), row.GetDecimal(3), row.GetDecimal(4), row.GetInt64(5), row.GetInt64(6), row.Date(7), row.Date(8))));
        }

        return cells.ToLookup(c => c.Place, c => c.Cell);
    }
}
