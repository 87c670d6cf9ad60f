using Npgsql;
using NpgsqlTypes;
using Reports.Domain;

namespace Reports.Data;

/// <summary>Conditions on facts that figures and their traces share, so that a figure never counts what its trace does not show.</summary>
internal static class FactSql
{
    /// <summary>
    /// A command with the parameters of most such statements: the requested places and the codes of each ($1, $2), the metric or metrics
    /// ($3), the first and the last day ($4, $5).
    /// </summary>
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, PlaceCodes places, object metric, Period period) =>
        new(sql, connection)
        {
            Parameters =
            {
                new() { Value = places.Roots },
                new() { Value = places.Divisions },
                new() { Value = metric },
                new() { Value = period.From, NpgsqlDbType = NpgsqlDbType.Date },
                new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date },
            },
        };

    /// <summary>The fact is inside the subtree of a place's code.</summary>
    public static string Inside(string fact, string code) =>
        $"""{fact}.division >= {code} collate "C" and {fact}.division < ({code} || ':') collate "C" """;

    /// <summary>The fact's dimensions fulfil the conditions of a measure (a JSON object of arrays).</summary>
    public static string Fulfils(string fact, string conditions) =>
        $"not exists (select 1 from jsonb_each({conditions}::jsonb) w where not coalesce(w.value ? ({fact}.dimensions ->> w.key), false))";

    /// <summary>The investment that the fact names has payments left that count, at any place.</summary>
    /// <param name="fact">The fact of an acquisition.</param>
    /// <param name="metric">Of the payments.</param>
    /// <param name="last">Last day they count until.</param>
    /// <param name="conditions">Of the payments.</param>
    public static string IsPaid(string fact, string metric, string last, string conditions) =>
        $"""
            coalesce({fact}.paid_by = any (array(
              select e.paid_by from facts e where e.metric = {metric} and e.date <= {last} and {Fulfils("e", conditions)}
              group by 1 having sum(e.amount) > 0)), false)
            """;
}
