using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// The facts behind a figure, each with its amount: their sum is the figure. For subjects counted once it is one fact for each
/// subject, for a smallest or largest reading the readings with that value.
/// </summary>
internal static class TraceQuery
{
    private static string Among(string counted) =>
        $"""
            {SubjectCoverageSql.Subjects(FactSql.Places("$1", "$14"), "$2", "$3", "$4", "$5", "$12", "$13")}, counted as ({counted})
            """;

    private static readonly string Matching = $"""
        matching as (
          select distinct f.* from {FactSql.Places("$1", "$14")}
          join facts f on f.metric = $2 and {FactSql.Inside("f")} and f.date between $3 and $4
          where {FactSql.Fulfils("f", "$5")})
        """;

    // What was taken back with its own date cancels what it took back: neither is shown.
    private const string Left = """
        select max(id) filter (where sign(amount) = sign(total)) as id, max(total) as amount
        from (
          select m.*, sum(m.amount) over (partition by m.metric, m.division, m.date, m.subject, m.dimensions, m.record, m.code_on) as total
          from matching m) m
        where total <> 0
        group by metric, division, date, subject, dimensions, record, code_on
        """;

    private static readonly string Summed = $"{Matching}, counted as ({Left})";

    private static readonly string Traced = $"""
        {FactSql.Paid("$9", "$4", "$10")},
        matching as (
          select distinct f.* from {FactSql.Places("$1", "$14")}
          join facts f on f.metric = $2 and {FactSql.Inside("f")} and f.date <= $4
          left join paid on paid.paid_by = f.paid_by
          where {FactSql.Fulfils("f", "$5")} and (paid.paid_by is null) = $11 and greatest(f.date, paid.since) between $3 and $4),
        counted as ({Left})
        """;

    private static readonly string Once = $"""
        {Matching}, counted as (
          select max(id) filter (where amount > 0) as id, 1 as amount
            from matching where subject is not null group by subject having sum(amount) > 0)
        """;

    private static string Read(string which) =>
        $"""
            {FactSql.Readings("array[$2]", "$4", FactSql.Places("$1", "$14"))},
            standing as (select r.fact as id, r.amount from readings r where $3 <= $4 and {FactSql.Fulfils("r", "$5")}),
            counted as (select id, amount from standing where {which})
            """;

    // A team a line, with how many members it has.
    private static string Tallied(string which) =>
        $"""
            teams as (
              select f.subject, max(f.id) filter (where f.amount > 0) as id from {FactSql.Places("$1", "$14")}
              join facts f on f.metric = '{Metrics.Team}' and {FactSql.Inside("f")} and f.date between $3 and $4
              where {FactSql.Fulfils("f", "$5")}
              group by 1 having sum(f.amount) > 0),
            tallies as (
              select t.id, coalesce((select sum(m.amount) from facts m
                where m.metric = $2 and m.subject = t.subject and m.date <= $4), 0) as amount from teams t),
            counted as (select id, amount from tallies where {which})
            """;

    public static async Task<List<TracedFact>> ReadAsync(
        Snapshot snapshot,
        Trace trace,
        (DateOnly Date, long Id)? after,
        int limit,
        CancellationToken ct
    )
    {
        var counted = trace.Kind switch
        {
            _ when trace.Lacking => Among(
                "select s.id, 1 as amount from standing s "
                    + "left join having_some h using (root, subject) where not coalesce(h.in_period > 0, false)"
            ),
            _ when trace.Measure.Among is not null => Among("select fact as id, 1 as amount from having_some where in_period > 0"),
            FigureKind.Minimum when Metrics.IsTally(trace.Measure.Metric) => Tallied("amount = (select min(amount) from tallies)"),
            FigureKind.Maximum when Metrics.IsTally(trace.Measure.Metric) => Tallied("amount = (select max(amount) from tallies)"),
            _ when Metrics.IsTally(trace.Measure.Metric) => Tallied("true"),
            _ when trace.Measure.TracedTo is not null => Traced,
            FigureKind.DistinctStock => Once,
            FigureKind.Minimum => Read("amount = (select min(amount) from standing)"),
            FigureKind.Maximum => Read("amount = (select max(amount) from standing)"),
            FigureKind.Common => Read("true"),
            _ => Summed,
        };
        await using var command = new NpgsqlCommand(
            $"""
            with {counted}
            select f.id, f.event_id, f.date, f.division, {FactSql.PlaceName("f")}, c.amount, f.dimensions,
              coalesce(f.label, (select l.label from facts l where l.metric = f.metric and l.subject = f.subject and l.label is not null
                order by l.id desc limit 1)),
              f.record, count(*) over (), f.paid_by
            from counted c join facts f on f.id = c.id
            where (f.date, f.id) > ($6, $7) order by f.date, f.id limit $8
            """,
            snapshot.Connection
        );
        command.Parameters.Add(new() { Value = trace.Codes.Roots });
        command.Parameters.Add(new() { Value = trace.Measure.Metric });
        command.Parameters.Add(new() { Value = trace.Period.From, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = trace.Period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = trace.Measure.WhereJson });
        command.Parameters.Add(new() { Value = after?.Date ?? DateOnly.MinValue, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = after?.Id ?? 0 });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = (object?)trace.Measure.TracedTo?.Metric ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = trace.Measure.TracedTo?.WhereJson ?? "{}" });
        command.Parameters.Add(new() { Value = trace.Measure.Untraced });
        command.Parameters.Add(new() { Value = (object?)trace.Measure.Among?.Metric ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = trace.Measure.Among?.WhereJson ?? "{}" });
        command.Parameters.Add(new() { Value = trace.Codes.Spans });
        var facts = new List<TracedFact>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            facts.Add(
                new TracedFact(
                    row.GetInt64(0),
                    row.GetGuid(1),
                    row.GetFieldValue<DateOnly>(2),
                    DivisionCode.Parse(row.GetString(3)),
                    row.GetString(4),
                    row.Decimal(5),
                    Dimensions.Read(row.GetString(6)),
                    row.Text(7),
                    row.Text(8),
                    row.GetInt64(9),
                    row.IsDBNull(10) ? null : row.GetGuid(10)
                )
            );
        }

        await row.DisposeAsync();
        return await RecordLinks.OpenAsync(snapshot, facts, ct);
    }
}

/// <summary>The facts that a figure's trace selects.</summary>
/// <param name="Codes">The codes that count for the place.</param>
/// <param name="Lacking">Instead of those counted, those among which they are counted that have none.</param>
internal sealed record Trace(FigureKind Kind, Measure Measure, Period Period, PlaceCodes Codes, bool Lacking = false);

/// <summary>A fact and its amount in the figure.</summary>
/// <param name="Record">The record's path in the API, where it is now.</param>
/// <param name="Remaining">Facts from this page on.</param>
internal sealed record TracedFact(
    long Id,
    Guid EventId,
    DateOnly Date,
    DivisionCode Division,
    string Place,
    decimal? Amount,
    Dimensions Dimensions,
    string? Label,
    string? Record,
    long Remaining,
    Guid? PaidBy
)
{
    /// <summary>The investment's path, where it is now.</summary>
    public string? PaidByLink { get; init; }
}
