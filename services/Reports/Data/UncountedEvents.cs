using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Platform.Core.Events;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>Writes down events that became dead letters, and says which of them a place's figures lack.</summary>
internal static class UncountedEvents
{
    private const string RemoveCounted = "delete from uncounted_events u using inbox i where i.event_id = u.event_id";

    private const string Add = """
        insert into uncounted_events (event_id, type, divisions, metrics, reason, failed_at) values ($1, $2, $3, $4, $5, $6)
        on conflict (event_id) do update set reason = excluded.reason
        """;

    private const string Read = """
        select distinct c.root, u.event_id, u.metrics, u.failed_at
        from uncounted_events u
        cross join lateral unnest(u.divisions) d(division)
        join unnest($1::text[], $2::text[]) c(root, code) on starts_with(d.division, c.code)
        where not exists (select 1 from inbox i where i.event_id = u.event_id)
        """;

    /// <summary>The figures of the event's places and metrics lack it from now on.</summary>
    public static async Task AddAsync(
        NpgsqlDataSource database,
        PlatformEvent happened,
        string reason,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var facts = FactsOrNone(happened);
        var movesPlaces = happened is DivisionEstablished or DivisionRenamed or DivisionRecoded or DivisionClosed;
        if (facts is { Count: 0 } && !movesPlaces)
        {
            return;
        }

        var metrics = movesPlaces ? null : facts?.Select(f => f.Metric).Distinct(StringComparer.Ordinal).ToArray();

        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(RemoveCounted));
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Add)
            {
                Parameters =
                {
                    new() { Value = happened.EventId },
                    new() { Value = happened.GetType().Name },
                    new() { Value = PlacesOf(happened, facts) },
                    new() { Value = (object?)metrics ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                    new() { Value = reason.Length > 1000 ? reason[..1000] : reason },
                    new() { Value = now },
                },
            }
        );
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>For each requested place, the events that its figures lack.</summary>
    public static async Task<ILookup<DivisionCode, UncountedFacts>> ReadAsync(
        NpgsqlConnection connection,
        PlaceCodes places,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Read, connection)
        {
            Parameters =
            {
                new() { Value = places.Roots },
                new() { Value = places.Divisions },
            },
        };
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<(DivisionCode Place, UncountedFacts Facts)>();
        while (await row.ReadAsync(ct))
        {
            found.Add(
                (
                    DivisionCode.Parse(row.GetString(0)),
                    new(row.GetGuid(1), row.IsDBNull(2) ? null : row.GetFieldValue<string[]>(2), row.GetFieldValue<DateTimeOffset>(3))
                )
            );
        }

        return found.ToLookup(f => f.Place, f => f.Facts);
    }

    // The making of the facts may be the very thing that failed.
    private static IReadOnlyList<Fact>? FactsOrNone(PlatformEvent happened)
    {
        try
        {
            return FactsOf.Event(happened);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    private static string[] PlacesOf(PlatformEvent happened, IReadOnlyList<Fact>? facts) =>
        [.. (facts ?? []).Select(f => f.Division.Value).Append(happened.Division.Value).Distinct(StringComparer.Ordinal)];
}

/// <summary>
/// An event that became a dead letter, or is about to: its facts are in no figure until it is sent again or the facts are rebuilt. Both put
/// it into the inbox, which ends the mark; the row itself is removed later.
/// </summary>
public sealed class UncountedEvent
{
    /// <summary>The event's id, as in the inbox.</summary>
    public Guid EventId { get; init; }

    /// <summary>Simple name of the event's type.</summary>
    public string Type { get; init; } = "";

    /// <summary>The places that its facts are of.</summary>
    public string[] Divisions { get; init; } = [];

    /// <summary>The metrics of its facts; null: its facts can't be made, so any figure of the place may lack it.</summary>
    public string[]? Metrics { get; init; }

    /// <summary>Why it failed, as the log has it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it failed first.</summary>
    public DateTimeOffset FailedAt { get; init; }
}
