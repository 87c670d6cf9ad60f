using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// All sums and dates of many metrics at many places in one statement. It reads folded and not yet folded amounts of one moment together,
/// so the answer contains every fact committed by then. Complete months come from the roll-ups by month; days only where the period begins
/// or ends within a month, and throughout for metrics whose first or last day is requested.
/// </summary>
internal static class CellQuery
{
    private const string Sql = """
        with place(root, division) as (select * from unnest($1::text[], $2::text[])),
        asked(metric, by_day) as (select * from unnest($3::text[], $6::boolean[])),
        days as (
          select p.root, r.metric, r.dimensions, r.day, sum(r.amount) as amount
          from place p cross join asked a cross join lateral (
            select metric, dimensions, month as day, amount from monthly_rollups
            where not a.by_day and division = p.division collate "C" and metric = a.metric and month < $8 and month <> $7
            union all
            select metric, dimensions, day, amount from rollups
            where not a.by_day and division = p.division collate "C" and metric = a.metric
              and day >= $7 and day < least($8, ($7 + interval '1 month')::date)
            union all
            select metric, dimensions, day, amount from rollups
            where not a.by_day and division = p.division collate "C" and metric = a.metric and day >= $8 and day <= $5
            union all
            select metric, dimensions, day, amount from rollups
            where a.by_day and division = p.division collate "C" and metric = a.metric and day <= $5
            union all
            select metric, dimensions, day, amount from rollup_deltas
            where division = p.division collate "C" and metric = a.metric and day <= $5) r
          group by 1, 2, 3, 4)
        select root, metric, dimensions,
          coalesce(sum(amount) filter (where day >= $4), 0), sum(amount), count(*) filter (where day >= $4), count(*),
          min(day) filter (where day >= $4 and amount > 0), max(day) filter (where day >= $4 and amount > 0)
        from days group by 1, 2, 3
        """;

    /// <param name="dated">Those of the metrics whose <see cref="Cell.First"/> and <see cref="Cell.Last"/> must be exact to the
    /// day.</param>
    public static async Task<ILookup<DivisionCode, Cell>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<string> metrics,
        IReadOnlyCollection<string> dated,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = places.Roots });
        command.Parameters.Add(new() { Value = places.Divisions });
        command.Parameters.Add(new() { Value = metrics.ToArray() });
        command.Parameters.Add(Date(period.From));
        command.Parameters.Add(Date(period.Last));
        command.Parameters.Add(new() { Value = metrics.Select(dated.Contains).ToArray() });
        command.Parameters.Add(Date(period.From.Day == 1 ? DateOnly.MaxValue : StartOfMonth(period.From)));
        command.Parameters.Add(Date(StartOfMonth(period.Last.AddDays(1))));
        var cells = new List<(DivisionCode Place, Cell Cell)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            cells.Add(
                (
                    row.Place(0),
                    new Cell(
                        row.GetString(1),
                        Dimensions.Read(row.GetString(2)),
                        row.GetDecimal(3),
                        row.GetDecimal(4),
                        row.GetInt64(5),
                        row.GetInt64(6),
                        row.Date(7),
                        row.Date(8)
                    )
                )
            );
        }

        return cells.ToLookup(c => c.Place, c => c.Cell);
    }

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static NpgsqlParameter Date(DateOnly day) => new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date };
}
