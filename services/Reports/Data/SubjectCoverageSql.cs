namespace Reports.Data;

/// <summary>
/// Subjects that exist in one metric on the last day (a township, a team), and what they have in another (a contract signed, a drill held),
/// shared by figures and traces. A place under another code is the same place: the facts of its former codes are its own, in the
/// time it had them.
/// </summary>
internal static class SubjectCoverageSql
{
    /// <summary>
    /// Pieces of a <c>with</c>: <c>standing</c> (root, subject, id of the fact of its existence), <c>called</c>, and <c>having_some</c>
    /// (root,
    /// subject, in_period, to_date, id of the last fact it has of the period, and whether anything is left of either).
    /// </summary>
    /// <param name="places">A row source of roots and codes, <see cref="FactSql.Places"/>.</param>
    /// <param name="metric">The metric of the facts they have.</param>
    /// <param name="where">Conditions of that.</param>
    /// <param name="among">The metric in which they exist.</param>
    /// <param name="amongWhere">Conditions of that.</param>
    public static string Subjects(string places, string metric, string from, string last, string where, string among, string amongWhere) =>
        $"""
            standing as (
              select p.root, coalesce(s.subject, s.division) as subject, max(s.id) filter (where s.amount > 0) as id
              from {places} join facts s on s.metric = {among} and {FactSql.Inside("s")} and s.date <= {last}
              where {FactSql.Fulfils("s", amongWhere)}
              group by 1, 2 having sum(s.amount) > 0),
            held as (
              select distinct now.code as now, was.code, was.place_id from place_terms now
              join place_terms was on was.place_id = now.place_id and not was.ended and was.valid_from <= {last}
              where now.code in (select subject from standing) and not now.ended and now.valid_from <= {last}
                and (now.valid_to is null or now.valid_to > {last})),
            holders as (
              select t.place_id, t.code, t.valid_from, lag(t.place_id) over (partition by t.code order by t.valid_from) as before
              from place_terms t where not t.ended and t.code in (select code from held)),
            spans as (
              select place_id, code, case when before is null then '-infinity' else valid_from end as since,
                coalesce(lead(valid_from) over (partition by code order by valid_from), 'infinity') as until
              from holders where before is distinct from place_id),
            called as (
              select h.now, h.code as subject, s.since, s.until from held h join spans s using (place_id, code)
              union all
              select s.subject, s.subject, '-infinity', 'infinity' from (select distinct subject from standing) s
              where not exists (select 1 from held h where h.now = s.subject)),
            days as (
              select s.root, s.subject, f.date, sum(f.amount) as amount, max(f.id) filter (where f.amount > 0) as fact
              from standing s join called p on p.now = s.subject
                join facts f on f.metric = {metric} and f.subject = p.subject and f.date <= {last} and {FactSql.InTime("f")}
              where {FactSql.Fulfils("f", where)}
              group by 1, 2, 3),
            having_some as (
              select root, subject, sum(amount) filter (where date >= {from}) as in_period, sum(amount) as to_date,
                max(fact) filter (where date >= {from}) as fact,
                coalesce(bool_or(amount <> 0) filter (where date >= {from}), false) as left_in_period, bool_or(amount <> 0) as left_to_date
              from days group by 1, 2)
            """;
}
