using Npgsql;
using NpgsqlTypes;
using Reports.Domain;
using Reports.Domain.Facts;

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
                new() { Value = places.Spans },
                new() { Value = metric },
                new() { Value = period.From, NpgsqlDbType = NpgsqlDbType.Date },
                new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date },
            },
        };

    /// <summary>
    /// A row source <c>p</c> of requested places (root) and the codes of each: division, the code's exclusive upper bound, and the days on
    /// which the code was the place's. From arrays of <see cref="PlaceCodes.Roots"/> and <see cref="PlaceCodes.Spans"/>.
    /// </summary>
    public static string Places(string roots = "$1", string spans = "$2") =>
        $"""
            (select root, split_part(span, '|', 1) as division, split_part(span, '|', 2) as bound, split_part(span, '|', 3)::date as since,
              split_part(span, '|', 4)::date as until from unnest({roots}::text[], {spans}::text[]) u(root, span)) p
            """;

    /// <summary>The fact is inside the subtree of a code of <see cref="Places"/>, in the code's time for the place.</summary>
    public static string Inside(string fact) =>
        $"""{fact}.division >= p.division collate "C" and {fact}.division < p.bound collate "C" and {InTime(fact)}""";

    /// <summary>The fact's code is read on a day on which it was the place's.</summary>
    public static string InTime(string fact) =>
        $"coalesce({fact}.code_on, {fact}.date) >= p.since and coalesce({fact}.code_on, {fact}.date) < p.until";

    /// <summary>The name of the fact's place at the fact's time; the code if the directory does not know it.</summary>
    public static string PlaceName(string fact) =>
        $"""
            coalesce((select t.name from place_terms t where t.code = {fact}.division and not t.ended
              order by t.valid_from <= coalesce({fact}.code_on, {fact}.date) desc,
                case when t.valid_from <= coalesce({fact}.code_on, {fact}.date) then t.valid_from end desc, t.valid_from limit 1),
              {fact}.division)
            """;

    /// <summary>The fact's dimensions fulfil the conditions of a measure (a JSON object of arrays).</summary>
    public static string Fulfils(string fact, string conditions) =>
        $"not exists (select 1 from jsonb_each({conditions}::jsonb) w where not coalesce(w.value ? ({fact}.dimensions ->> w.key), false))";

    /// <summary>
    /// A piece of a <c>with</c>, <c>paid</c>: the investments that have payments left that count, at any place, and the day since which
    /// they
    /// have some.
    /// </summary>
    /// <param name="metric">Of the payments.</param>
    /// <param name="last">Last day they count until.</param>
    /// <param name="conditions">Of the payments.</param>
    public static string Paid(string metric, string last, string conditions) =>
        $"""
            paid as (
              select paid_by, min(day) filter (where amount > 0) as since from (
                select e.paid_by, e.date as day, sum(e.amount) as amount from facts e
                where e.metric = {metric} and e.date <= {last} and e.paid_by is not null and {Fulfils("e", conditions)}
                group by 1, 2) e
              group by 1 having sum(amount) > 0)
            """;

    /// <summary>
    /// A piece of a <c>with</c>, <c>subjects</c>: of each subject of a gauge in the places its kind, its last reading, and the place of
    /// its last
    /// fact with the day on which the place's code is read. A fact without an amount moved the subject or changed its kind and keeps the
    /// reading; a negative one ended it.
    /// </summary>
    public static string LastReadings(string metrics, string last, string places) =>
        $"""
            subjects as (
              select f.metric, f.subject,
                (array_agg(f.division order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc))[1] as division,
                (array_agg(coalesce(f.code_on, f.date)
                  order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc))[1] as date,
                null::date as code_on,
                (array_agg(f.dimensions order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc))[1] as dimensions,
                (array_agg(f.amount order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc)
                  filter (where f.amount is not null))[1] as amount,
                (array_agg(f.id order by f.date desc, f.recorded_at desc, f.event_id desc, f.ordinal desc)
                  filter (where f.amount is not null))[1] as fact
              from facts f
              where f.date <= {last} and (f.metric, f.subject) in (
                select s.metric, s.subject from unnest({metrics}::text[]) m(metric) cross join {places}
                  join facts s on s.metric = m.metric and {Inside("s")})
              group by 1, 2)
            """;

    /// <summary>
    /// A piece of a <c>with</c>, <c>readings</c> (root, metric, subject, dimensions, amount, fact, recorded): the readings of the
    /// subjects that
    /// are in the places on the last day, and nought for those that exist without any reading, by the facts of their existence.
    /// </summary>
    public static string Readings(string metrics, string last, string places) =>
        $"""
            {LastReadings(metrics, last, places)},
            bearers as (
              select p.root, g.gauge as metric, b.subject, jsonb_build_object('kind', b.dimensions ->> 'kind') as dimensions,
                max(b.id) filter (where b.amount > 0) as fact
              from (values {string.Join(", ", Metrics.Bearers.Select(b => $"('{b.Key}', '{b.Value}')"))}) g(gauge, bearer)
              cross join {places}
              join facts b on b.metric = g.bearer and {Inside("b")} and b.date <= {last}
              where g.gauge = any ({metrics})
              group by 1, 2, 3, 4 having sum(b.amount) > 0),
            readings as (
              select p.root, s.metric, s.subject, s.dimensions, s.amount, s.fact, true as recorded
              from subjects s join {places} on {Inside("s")}
              where s.amount >= 0
              union all
              select b.root, b.metric, b.subject, b.dimensions, 0, b.fact, false
              from bearers b left join subjects s on (s.metric, s.subject) = (b.metric, b.subject) where s.amount is null)
            """;
}
