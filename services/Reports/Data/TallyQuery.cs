using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// The number of members of each team that exists on the period's last day: the fewest and the most. A team without members counts as 0,
/// unless no member is recorded for any of them.
/// </summary>
internal static class TallyQuery
{
    private static readonly string Sql = $"""
        with teams as (
          select p.root, f.subject, f.dimensions ->> 'tier' as tier
          from {FactSql.Places()}
          join facts f on f.metric = '{Metrics.Team}' and {FactSql.Inside("f")} and f.date <= $4
          group by 1, 2, 3 having sum(f.amount) > 0)
        select t.root, m.metric, t.tier, min(coalesce(c.members, 0)), max(coalesce(c.members, 0)), count(*)
        from teams t cross join unnest($3::text[]) m(metric)
        left join lateral (
          select sum(f.amount) as members from facts f where f.metric = m.metric and f.subject = t.subject and f.date <= $4) c on true
        group by 1, 2, 3 having count(c.members) > 0
        """;

    public static async Task<ILookup<DivisionCode, Reading>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        IReadOnlyCollection<string> metrics,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = places.Roots });
        command.Parameters.Add(new() { Value = places.Spans });
        command.Parameters.Add(new() { Value = metrics.ToArray() });
        command.Parameters.Add(new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        var readings = new List<(DivisionCode Place, Reading Reading)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            readings.Add(
                (
                    row.Place(0),
                    new Reading(
                        row.GetString(1),
                        Dimensions.Of(("tier", row.GetString(2))),
                        row.GetDecimal(3),
                        row.GetDecimal(4),
                        row.GetInt64(5),
                        []
                    )
                )
            );
        }

        return readings.ToLookup(r => r.Place, r => r.Reading);
    }
}
