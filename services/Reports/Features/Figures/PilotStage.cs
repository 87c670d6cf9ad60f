using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Data;
using Reports.Domain;

namespace Reports.Features.Figures;

/// <summary>
/// The pilot county of a place, and the days that count as pilot work: until the day before the work went citywide, or until
/// the period's last day. It may have begun before the period.
/// </summary>
internal sealed record PilotStage(DivisionCode County, string Name, Period Period)
{
    private const string Sql = """
        with reached as ( -- what was withdrawn was never reached
          select division, dimensions ->> 'kind' as kind, date, min(recorded_at) as recorded_at from facts
          where metric = 'milestone' and dimensions ->> 'kind' in ('pilot', 'citywide') and date <= $3
          group by division, dimensions ->> 'kind', date, subject having sum(amount) > 0)
        select left(pilot.division, 6), coalesce(p.name, pilot.division),
          (select min(date) from reached c where c.kind = 'citywide'
          and (starts_with(c.division, $1) or starts_with($1, c.division)) and c.date >= pilot.date)
        from reached pilot
        left join places p on p.code = left(pilot.division, 6)
        where pilot.kind = 'pilot' and pilot.division >= $1 collate "C" and pilot.division < $2 collate "C" and length(pilot.division) >= 6
        order by pilot.date, pilot.recorded_at limit 1
        """;

    public static async Task<PilotStage?> FindAsync(NpgsqlConnection connection, DivisionCode place, Period period, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = place.Value });
        command.Parameters.Add(new() { Value = place.SubtreeEnd.Value });
        command.Parameters.Add(new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct))
        {
            return null;
        }

        var last = row.Date(2) is { } citywide ? citywide.AddDays(-1) : period.Last;
        return new PilotStage(DivisionCode.Parse(row.GetString(0)), row.GetString(1), Period.Until(last));
    }
}
