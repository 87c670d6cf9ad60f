using Npgsql;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>The names carried by the facts of a place, one row a name, with what still counts of the record that gave it.</summary>
internal static class LabelQuery
{
    private static readonly string Sql = $"""
        with found as (
          select p.root, f.metric, f.dimensions, coalesce(f.subject, f.label) as record, f.label, f.date, f.amount, f.recorded_at, f.ordinal
          from {FactSql.Places()} cross join unnest($3::text[]) m(metric)
          join facts f on f.metric = m.metric and {FactSql.Inside("f")} and f.date <= $5),
        records as (
          select root, metric, record, coalesce(sum(amount) filter (where date >= $4), 0) as in_period,
            sum(amount) as to_date from found group by 1, 2, 3)
        select f.root, f.metric, f.dimensions, f.label, min(f.date), r.in_period, r.to_date
        from found f join records r using (root, metric, record)
        where f.label is not null and r.to_date > 0
        group by f.root, f.metric, f.record, f.dimensions, f.label, r.in_period, r.to_date
        having sum(f.amount) > 0 or bool_and(f.amount = 0) -- a name that was taken back with its facts is one no more
        order by min(f.date), min(f.recorded_at), min(f.ordinal)
        """;

    public static async Task<ILookup<DivisionCode, Label>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<string> metrics,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = FactSql.Command(connection, Sql, places, metrics.ToArray(), period);
        var labels = new List<(DivisionCode Place, Label Label)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            labels.Add(
                (
                    row.Place(0),
                    new Label(
                        row.GetString(1),
                        Dimensions.Read(row.GetString(2)),
                        row.GetString(3),
                        row.GetFieldValue<DateOnly>(4),
                        row.GetDecimal(5),
                        row.GetDecimal(6)
                    )
                )
            );
        }

        return labels.ToLookup(l => l.Place, l => l.Label);
    }
}
