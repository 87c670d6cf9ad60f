using Npgsql;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// Sums of acquired assets, by name, that are traced to money: the investment they name has payments that count, at any place. They count
/// on the day on which both are there, the asset and the first payment, so that what is paid after acceptance counts once. Equipment that
/// names no investment, or one without payments, is untraced, on the day it was received.
/// </summary>
internal static class TracedQuery
{
    private static readonly string Sql = $"""
        with {FactSql.Paid("$6", "$5", "$7")},
        assets as (
          select p.root, f.dimensions, f.label, greatest(f.date, paid.since) as day, sum(f.amount) as amount
          from {FactSql.Places()}
          join facts f on f.metric = $3 and {FactSql.Inside("f")} and f.date <= $5
          left join paid on paid.paid_by = f.paid_by
          where (paid.paid_by is null) = $8
          group by 1, 2, 3, 4)
        select root, dimensions, label, min(day), coalesce(sum(amount) filter (where day >= $4), 0), sum(amount),
          count(*) filter (where day >= $4 and amount <> 0), count(*) filter (where amount <> 0)
        from assets group by 1, 2, 3
        order by 4
        """;

    public static async Task<ILookup<DivisionCode, (Cell Cell, Label? Label)>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<Measure> measures,
        Period period,
        CancellationToken ct
    )
    {
        var sums = new List<(DivisionCode Place, (Cell, Label?) Sum)>();
        foreach (var measure in measures)
        {
            await using var command = FactSql.Command(connection, Sql, places, measure.Metric, period);
            command.Parameters.Add(new() { Value = measure.TracedTo!.Metric });
            command.Parameters.Add(new() { Value = measure.TracedTo.WhereJson });
            command.Parameters.Add(new() { Value = measure.Untraced });
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                var cell = new Cell(
                    measure.ReadAs,
                    Dimensions.Read(row.GetString(1)),
                    row.GetDecimal(4),
                    row.GetDecimal(5),
                    row.GetInt64(6),
                    row.GetInt64(7),
                    null,
                    null
                );
                var label = row.Text(2) is { } text
                    ? new Label(cell.Metric, cell.Dimensions, text, row.GetFieldValue<DateOnly>(3), cell.InPeriod, cell.ToDate)
                    : null;
                sums.Add((row.Place(0), (cell, label)));
            }
        }

        return sums.ToLookup(s => s.Place, s => s.Sum);
    }
}
