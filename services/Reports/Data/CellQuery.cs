using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// All sums and dates of many metrics at many places. Where a code was never another place's, they are read from roll-ups in one
/// statement: folded and not yet folded amounts of one moment together, so the answer contains every fact committed by then. Complete
/// months
/// come from the roll-ups by month; days only where the period begins or ends within a month, and throughout for metrics whose first or
/// last
/// day is requested. Everything else is summed from facts.
/// </summary>
internal static class CellQuery
{
    // A day on which everything was taken back holds no data; a month may add up to nought although its days do not.
    private const string FromRollups = """
        with place(root, division) as (select * from unnest($1::text[], $2::text[])),
        asked(metric, by_day) as (select * from unnest($3::text[], $6::boolean[])),
        days as (
          select p.root, p.division, r.metric, r.dimensions, r.day, r.monthly, sum(r.amount) as amount
          from place p cross join asked a cross join lateral (
            select metric, dimensions, month as day, true as monthly, amount from monthly_rollups
            where not a.by_day and division = p.division collate "C" and metric = a.metric and month < $8 and month <> $7
            union all
            select metric, dimensions, day, false, amount from rollups
            where not a.by_day and division = p.division collate "C" and metric = a.metric
              and day >= $7 and day < least($8, ($7 + interval '1 month')::date)
            union all
            select metric, dimensions, day, false, amount from rollups
            where not a.by_day and division = p.division collate "C" and metric = a.metric and day >= $8 and day <= $5
            union all
            select metric, dimensions, day, false, amount from rollups
            where a.by_day and division = p.division collate "C" and metric = a.metric and day <= $5
            union all
            select metric, dimensions, case when m.monthly then date_trunc('month', day)::date else day end, m.monthly, amount
            from rollup_deltas cross join lateral (
              select not a.by_day and day < $8 and date_trunc('month', day)::date <> $7 as monthly) m
            where division = p.division collate "C" and metric = a.metric and day <= $5) r
          group by 1, 2, 3, 4, 5, 6),
        judged as (
          select d.*, case
            when d.amount <> 0 then true
            when not d.monthly then false
            else exists (
              select 1 from (
                select s.day, s.amount from rollups s
                where s.division = d.division collate "C" and s.metric = d.metric and s.dimensions = d.dimensions
                  and s.day >= d.day and s.day < (d.day + interval '1 month')::date
                union all
                select s.day, s.amount from rollup_deltas s
                where s.division = d.division collate "C" and s.metric = d.metric and s.dimensions = d.dimensions
                  and s.day >= d.day and s.day < (d.day + interval '1 month')::date) s
              group by s.day having sum(s.amount) <> 0)
            end as left_over
          from days d)
        select root, metric, dimensions,
          coalesce(sum(amount) filter (where day >= $4), 0), sum(amount),
          count(*) filter (where day >= $4 and left_over), count(*) filter (where left_over),
          min(day) filter (where day >= $4 and amount > 0), max(day) filter (where day >= $4 and amount > 0)
        from judged group by 1, 2, 3
        """;

    private static readonly string FromFacts = $"""
        with days as (
          select p.root, f.metric, f.dimensions, f.date as day, sum(f.amount) as amount
          from {FactSql.Places()} cross join unnest($3::text[]) m(metric)
          join facts f on f.metric = m.metric and {FactSql.Inside("f")} and f.date <= $5
          group by 1, 2, 3, 4)
        select root, metric, dimensions,
          coalesce(sum(amount) filter (where day >= $4), 0), sum(amount),
          count(*) filter (where day >= $4 and amount <> 0), count(*) filter (where amount <> 0),
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
        var cells = new List<(DivisionCode Place, Cell Cell)>();
        if (places.RolledUp is { Codes.Count: > 0 } rolledUp)
        {
            await using var command = new NpgsqlCommand(FromRollups, connection);
            command.Parameters.Add(new() { Value = rolledUp.Roots });
            command.Parameters.Add(new() { Value = rolledUp.Divisions });
            command.Parameters.Add(new() { Value = metrics.ToArray() });
            command.Parameters.Add(Date(period.From));
            command.Parameters.Add(Date(period.Last));
            command.Parameters.Add(new() { Value = metrics.Select(dated.Contains).ToArray() });
            command.Parameters.Add(Date(period.From.Day == 1 ? DateOnly.MaxValue : StartOfMonth(period.From)));
            command.Parameters.Add(Date(StartOfMonth(period.Last.AddDays(1))));
            await ReadAsync(command, cells, ct);
        }

        if (places.FromFacts is { Codes.Count: > 0 } others)
        {
            await using var command = FactSql.Command(connection, FromFacts, others, metrics.ToArray(), period);
            await ReadAsync(command, cells, ct);
        }

        return cells.ToLookup(c => c.Place, c => c.Cell);
    }

    private static async Task ReadAsync(NpgsqlCommand command, List<(DivisionCode Place, Cell Cell)> cells, CancellationToken ct)
    {
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
    }

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static NpgsqlParameter Date(DateOnly day) => new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date };
}
