using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Data;
using Reports.Domain;

namespace Reports.Features.Figures;

/// <summary>
/// The pilot county of a place, by its code on the period's last day, and the days that count as pilot work. It may have begun before the
/// period. Both the pilot and the day the work went citywide are said by the city: what a county records of itself does not count.
/// </summary>
/// <param name="Stage">Until the day before the work went citywide, or until the period's last day.</param>
/// <param name="ToDate">Until the period's last day.</param>
internal sealed record PilotStage(DivisionCode County, string Name, Period Stage, Period ToDate)
{
    private const string Sql = """
        with reached as ( -- what was withdrawn was never reached
          select division, dimensions ->> 'kind' as kind, date, min(recorded_at) as recorded_at from facts
          where metric = 'milestone' and dimensions ->> 'kind' in ('pilot', 'citywide') and dimensions ->> 'said-by' = 'city' and date <= $2
          group by division, dimensions ->> 'kind', date, subject having sum(amount) > 0)
        select pilot.division, pilot.date, (
          select min(date) from reached c where c.kind = 'citywide'
          and (starts_with(c.division, $1) or starts_with($1, c.division)) and c.date >= pilot.date)
        from reached pilot
        where pilot.kind = 'pilot' and length(pilot.division) >= 6
        order by pilot.date, pilot.recorded_at
        """;

    public static async Task<PilotStage?> FindAsync(Snapshot snapshot, DivisionCode place, Period period, CancellationToken ct)
    {
        foreach (var (pilot, since, citywide) in await ReachedAsync(snapshot, place, period, ct))
        {
            var lineage = await PlaceQuery.LineageAsync(snapshot, [pilot], ct);
            var county = lineage.PlaceOf(pilot, since) is { } id ? lineage.CodeOf(id, period.Last) ?? pilot : pilot;
            if (place.Contains(county))
            {
                var name = (await PlaceQuery.FindAsync(snapshot, county, period.Last, ct))?.Name ?? county.Value;
                return new PilotStage(
                    county,
                    name,
                    Period.Until(citywide is { } day ? day.AddDays(-1) : period.Last),
                    Period.Until(period.Last)
                );
            }
        }

        return null;
    }

    private static async Task<List<(DivisionCode Pilot, DateOnly Since, DateOnly? Citywide)>> ReachedAsync(
        Snapshot snapshot,
        DivisionCode place,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, snapshot.Connection);
        command.Parameters.Add(new() { Value = place.Value });
        command.Parameters.Add(new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        var found = new List<(DivisionCode, DateOnly, DateOnly?)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            found.Add((DivisionCode.Parse(row.GetString(0)), row.GetFieldValue<DateOnly>(1), row.Date(2)));
        }

        return found;
    }
}
