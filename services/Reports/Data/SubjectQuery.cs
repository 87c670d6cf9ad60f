using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// Counts distinct subjects from their facts, for places whose facts have more than one code: there the roll-ups of the codes can't be
/// added, because a subject may occur under two of them.
/// </summary>
internal static class SubjectQuery
{
    private static readonly string Sql = $"""
        select root, count(*) filter (where held > 0), count(*) filter (where left_over) from (
          select root, subject, sum(amount) as held, bool_or(amount <> 0) as left_over from (
          select p.root, f.subject, f.date, sum(f.amount) as amount
          from {FactSql.Places()}
          join facts f on f.metric = $3 and {FactSql.Inside("f")} and f.date <= $4
          where f.subject is not null and {FactSql.Fulfils("f", "$5")}
          group by 1, 2, 3) d
          group by 1, 2) s
        group by 1
        """;

    public static async Task<List<(DivisionCode Place, Cell Cell)>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        Figure figure,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = places.Roots });
        command.Parameters.Add(new() { Value = places.Spans });
        command.Parameters.Add(new() { Value = figure.Measure!.Metric });
        command.Parameters.Add(new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = figure.Measure.WhereJson });
        var cells = new List<(DivisionCode, Cell)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            cells.Add((row.Place(0), new Cell(figure.DistinctMetric, Dimensions.None, 0, row.GetInt64(1), 0, row.GetInt64(2), null, null)));
        }

        return cells;
    }
}
