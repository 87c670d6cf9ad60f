using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Platform.Core.Events;
using Reports.Domain.Catalogue;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// Stores facts and what they add to the roll-ups, in the caller's transaction. Facts without a subject that is counted once
/// take one round trip; the others two, because what they add depends on the subject's other facts.
/// </summary>
public sealed class FactWriter(FigureCatalogue catalogue)
{
    private static readonly string[] NotSummed = [.. Metrics.NotSummed];

    private const string Store = """
        with given as (
          select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::date[], $6::numeric[], $7::text[], $8::text[],
            $9::text[], $10::text[], $11::timestamptz[], $13::uuid[], $14::date[])
            as g(event_id, ordinal, metric, division, date, amount, dimensions, subject, label, record, recorded_at, paid_by, code_on)),
        stored as (
          insert into facts
            (event_id, ordinal, metric, division, date, amount, dimensions, subject, label, record, recorded_at, paid_by, code_on)
          select event_id, ordinal, metric, division, date, amount, dimensions::jsonb, subject, label, record, recorded_at, paid_by, code_on
            from given order by event_id, ordinal
          returning metric, division, date, amount, dimensions)
        insert into rollup_deltas (division, metric, day, dimensions, amount)
        select place, s.metric, s.date, s.dimensions, sum(s.amount)
        from stored s
        cross join lateral (select left(s.division, n) as place from unnest(array[0, 2, 4, 6, 9, 12]) n where n <= length(s.division)) p
        where s.metric <> all ($12)
        group by 1, 2, 3, 4
        """;

    private const string StoreRecords = """
        insert into record_places (record_id, division, event_id, recorded_at)
        select distinct on (record_id) record_id, division, event_id, recorded_at
        from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[]) as g(record_id, division, event_id, recorded_at)
        order by record_id, recorded_at desc, event_id desc
        on conflict (record_id) do update set division = excluded.division, event_id = excluded.event_id, recorded_at = excluded.recorded_at
        where (excluded.recorded_at, excluded.event_id) > (record_places.recorded_at, record_places.event_id)
        """;

    /// <summary>Writes the facts of events that were not written before and where their records are, and returns the number of
    /// facts.</summary>
    public async Task<int> WriteAsync(NpgsqlConnection connection, IReadOnlyList<PlatformEvent> events, CancellationToken ct)
    {
        var rows = events.SelectMany(e => FactsOf.Event(e).Select((fact, ordinal) => new Row(e, ordinal, fact))).ToList();
        var records = events.SelectMany(e => FactsOf.Records(e).Select(r => (Event: e, r.Record, r.Place))).ToList();
        if (rows.Count == 0 && records.Count == 0)
        {
            return 0;
        }

        var once = new DistinctCountRollups(catalogue, [.. rows.Select(r => r.Fact)]);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(RollupLock.Share));
        once.AddLocks(batch);
        batch.BatchCommands.Add(Insert(rows));
        if (records.Count > 0)
        {
            batch.BatchCommands.Add(InsertPlaces(records));
        }

        if (once.IsEmpty)
        {
            await batch.ExecuteNonQueryAsync(ct);
            return rows.Count;
        }

        once.AddRead(batch);
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            while (!once.IsResult(reader))
            {
                await reader.NextResultAsync(ct);
            }

            await once.ReadAsync(reader, events.Select(e => e.EventId).ToHashSet(), ct);
        }

        await once.WriteDifferencesAsync(connection, ct);
        return rows.Count;
    }

    private static NpgsqlBatchCommand Insert(List<Row> rows) =>
        new(Store)
        {
            Parameters =
            {
                new() { Value = Column(rows, r => r.Event.EventId) },
                new() { Value = Column(rows, r => r.Ordinal) },
                new() { Value = Column(rows, r => r.Fact.Metric) },
                new() { Value = Column(rows, r => r.Fact.Division.Value) },
                new() { Value = Column(rows, r => r.Fact.Date) },
                new() { Value = Column(rows, r => r.Fact.Amount), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Numeric },
                new() { Value = Column(rows, r => r.Fact.Dimensions.Json) },
                new() { Value = Column(rows, r => r.Fact.Subject) },
                new() { Value = Column(rows, r => r.Fact.Label) },
                new() { Value = Column(rows, r => r.Fact.Record) },
                new() { Value = Column(rows, r => r.Event.RecordedAt.ToUniversalTime()) },
                new() { Value = NotSummed },
                new() { Value = Column(rows, r => r.Fact.PaidBy) },
                new() { Value = Column(rows, r => r.Fact.CodeOn), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date },
            },
        };

    private static NpgsqlBatchCommand InsertPlaces(List<(PlatformEvent Event, Guid Record, DivisionCode Place)> records) =>
        new(StoreRecords)
        {
            Parameters =
            {
                new() { Value = records.Select(r => r.Record).ToArray() },
                new() { Value = records.Select(r => r.Place.Value).ToArray() },
                new() { Value = records.Select(r => r.Event.EventId).ToArray() },
                new() { Value = records.Select(r => r.Event.RecordedAt.ToUniversalTime()).ToArray() },
            },
        };

    private static T[] Column<T>(List<Row> rows, Func<Row, T> value) => [.. rows.Select(value)];

    private sealed record Row(PlatformEvent Event, int Ordinal, Fact Fact);
}
