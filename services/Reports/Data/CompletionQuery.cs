using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>The day on which places first had teams of all four tiers; see <see cref="TierCompletion"/>.</summary>
internal static class CompletionQuery
{
    private static readonly string Sql = $"""
        select p.root, f.date, coalesce(f.dimensions ->> 'tier', f.dimensions ->> 'level'), coalesce(f.subject, f.division), sum(f.amount)
        from {FactSql.Places()}
          cross join unnest(array['{Metrics.TeamCover}', '{Metrics.Division}']) m(metric)
        join facts f on f.metric = m.metric and {FactSql.Inside("f")} and f.date <= $3
        group by 1, 2, 3, 4
        """;

    /// <summary>Only the places that had them.</summary>
    public static async Task<Dictionary<DivisionCode, DateOnly>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        Period period,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = places.Roots });
        command.Parameters.Add(new() { Value = places.Spans });
        command.Parameters.Add(new() { Value = period.Last, NpgsqlDbType = NpgsqlDbType.Date });
        var changes = new List<(DivisionCode Place, TierChange Change)>();
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                changes.Add(
                    (row.Place(0), new TierChange(row.GetFieldValue<DateOnly>(1), row.GetString(2), row.GetString(3), row.GetDecimal(4)))
                );
            }
        }

        return changes
            .GroupBy(c => c.Place, c => c.Change)
            .Select(g => (g.Key, Day: TierCompletion.FirstDay(g)))
            .Where(g => g.Day is not null)
            .ToDictionary(g => g.Key, g => g.Day!.Value);
    }
}
