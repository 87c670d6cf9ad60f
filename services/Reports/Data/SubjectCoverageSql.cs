using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// Subjects that exist in one metric on the last day (a township, a team), and what they have in another (a contract signed, a drill held),
/// shared by figures and traces. A re-coded place is the same place under another code: the facts of its former codes are its own.
/// </summary>
internal static class SubjectCoverageSql
{
    /// <summary>
    /// Three pieces of a <c>with recursive</c>: <c>standing</c> (root, subject, id of the fact of its existence), <c>called</c>, and
    /// <c>having_some</c> (root, subject, in_period, to_date, id of the last fact it has of the period).
    /// </summary>
    /// <param name="places">A row source of roots and codes.</param>
    /// <param name="metric">The metric of the facts they have.</param>
    /// <param name="where">Conditions of that.</param>
    /// <param name="among">The metric in which they exist.</param>
    /// <param name="amongWhere">Conditions of that.</param>
    public static string Subjects(string places, string metric, string from, string last, string where, string among, string amongWhere) =>
        $"""
            standing as (
              select p.root, coalesce(s.subject, s.division) as subject, max(s.id) filter (where s.amount > 0) as id
              from {places} p(root, division) join facts s on s.metric = {among} and {FactSql.Inside(
                "s",
                "p.division"
            )} and s.date <= {last}
              where {FactSql.Fulfils("s", amongWhere)}
              group by 1, 2 having sum(s.amount) > 0),
            called(now, subject) as (
              select distinct subject, subject from standing
              union
              select c.now, gone.division from called c
              join facts came on came.metric = '{Metrics.Division}' and came.division = c.subject
                and came.amount > 0 and came.date <= {last}
              join facts gone on gone.event_id = came.event_id and gone.metric = '{Metrics.Division}' and gone.amount < 0),
            having_some as (
              select s.root, s.subject, sum(f.amount) filter (where f.date >= {from}) as in_period, sum(f.amount) as to_date,
                max(f.id) filter (where f.amount > 0 and f.date >= {from}) as fact
              from standing s join called c on c.now = s.subject
                join facts f on f.metric = {metric} and f.subject = c.subject and f.date <= {last}
              where {FactSql.Fulfils("f", where)}
              group by 1, 2)
            """;
}
