using Npgsql;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>Counts the subjects that exist at a place on the last day and have facts of a metric, and names the first ones without; see
/// <see cref="SubjectCoverageSql"/>.</summary>
internal static class SubjectCoverageQuery
{
    private const int Named = 10;

    private static readonly string Sql = $"""
        with {SubjectCoverageSql.Subjects(FactSql.Places(), "$3", "$4", "$5", "$6", "$7", "$8")}
        select s.root, count(*) filter (where h.in_period > 0), count(*) filter (where h.to_date > 0),
          count(*) filter (where h.left_in_period),
          count(*) filter (where h.left_to_date),
          coalesce((array_agg(coalesce(f.label, s.subject) order by f.division, f.label)
            filter (where not coalesce(case when $9 then h.in_period else h.to_date end > 0, false)))[1:{Named}], array[]::text[])
        from standing s left join having_some h using (root, subject) join facts f on f.id = s.id
        group by 1
        """;

    public static async Task<ILookup<DivisionCode, Cell>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<Measure> measures,
        Period period,
        CancellationToken ct
    )
    {
        var cells = new List<(DivisionCode Place, Cell Cell)>();
        foreach (var measure in measures)
        {
            await using var command = FactSql.Command(connection, Sql, places, measure.Metric, period);
            command.Parameters.Add(new() { Value = measure.WhereJson });
            command.Parameters.Add(new() { Value = measure.Among!.Metric });
            command.Parameters.Add(new() { Value = measure.Among.WhereJson });
            command.Parameters.Add(new() { Value = measure.Count == MeasureCount.Flow });
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                cells.Add(
                    (
                        row.Place(0),
                        new Cell(
                            measure.ReadAs,
                            Dimensions.None,
                            row.GetInt64(1),
                            row.GetInt64(2),
                            row.GetInt64(3),
                            row.GetInt64(4),
                            null,
                            null
                        )
                        {
                            Lacking = row.GetFieldValue<string[]>(5),
                        }
                    )
                );
            }
        }

        return cells.ToLookup(c => c.Place, c => c.Cell);
    }
}
