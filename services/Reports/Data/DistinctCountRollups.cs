using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain.Catalogue;
using Reports.Domain.Facts;

namespace Reports.Data;

/// <summary>
/// Updates the roll-ups of figures that count a subject once. One writer at a time works on a subject; what the new facts change
/// in its presence at each place is added to the figure's own metric.
/// </summary>
internal sealed class DistinctCountRollups
{
    private const string Facts = """
        select event_id, metric, division, date, amount, dimensions, subject from facts
        where metric = any ($1) and subject = any ($2) order by id
        """;

    private readonly List<(Figure Figure, string Subject)> _counted;
    private readonly Dictionary<(string Metric, PlaceDay At), int> _differences = [];

    public DistinctCountRollups(FigureCatalogue catalogue, IReadOnlyList<Fact> facts) =>
        _counted = [
            .. facts
                .Where(f => f.Subject is not null)
                .SelectMany(f =>
                    catalogue.DistinctFigures(f.Metric).Where(d => d.Measure!.Counts(f.Dimensions)).Select(d => (d, f.Subject!))
                )
                .Distinct()
                .OrderBy(c => c.d.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Item2, StringComparer.Ordinal),
        ];

    public bool IsEmpty => _counted.Count == 0;

    /// <summary>Always in one order, so that two writers never wait for each other.</summary>
    public void AddLocks(NpgsqlBatch batch)
    {
        if (!IsEmpty)
        {
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(
                    "select pg_advisory_xact_lock(key) "
                        + "from (select distinct hashtextextended(k, 0) as key from unnest($1) k order by 1) keys"
                )
                {
                    Parameters = { new() { Value = _counted.Select(c => $"{c.Figure.Id} {c.Subject}").ToArray() } },
                }
            );
        }
    }

    public void AddRead(NpgsqlBatch batch) =>
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Facts)
            {
                Parameters =
                {
                    new() { Value = _counted.Select(c => c.Figure.Measure!.Metric).Distinct().ToArray() },
                    new() { Value = _counted.Select(c => c.Subject).Distinct().ToArray() },
                },
            }
        );

    public bool IsResult(NpgsqlDataReader reader) => reader.FieldCount == 7;

    /// <summary>Takes all facts of the subjects; those of <paramref name="fresh"/> events are the new ones.</summary>
    public async Task ReadAsync(NpgsqlDataReader reader, HashSet<Guid> fresh, CancellationToken ct)
    {
        var known = new List<(bool Fresh, Fact Fact)>();
        while (await reader.ReadAsync(ct))
        {
            known.Add(
                (
                    fresh.Contains(reader.GetGuid(0)),
                    new Fact(
                        reader.GetString(1),
                        DivisionCode.Parse(reader.GetString(2)),
                        reader.GetFieldValue<DateOnly>(3),
                        reader.GetDecimal(4)
                    )
                    {
                        Dimensions = Dimensions.Read(reader.GetString(5)),
                        Subject = reader.GetString(6),
                    }
                )
            );
        }

        var bySubject = known.ToLookup(k => k.Fact.Subject);
        foreach (var (figure, subject) in _counted)
        {
            var facts = bySubject[subject]
                .Where(k => k.Fact.Metric == figure.Measure!.Metric && figure.Measure.Counts(k.Fact.Dimensions))
                .ToList();
            foreach (
                var (at, change) in SubjectPresence.Difference(facts.Where(f => !f.Fresh).Select(f => f.Fact), facts.Select(f => f.Fact))
            )
            {
                var key = (figure.DistinctMetric, at);
                _differences[key] = _differences.GetValueOrDefault(key) + change;
            }
        }
    }

    public async Task WriteDifferencesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (_differences.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            """
            insert into rollup_deltas (division, metric, day, dimensions, amount)
            select division, metric, day, '{}', amount from unnest($1, $2, $3, $4) as d(division, metric, day, amount)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = _differences.Keys.Select(k => k.At.Place).ToArray() });
        command.Parameters.Add(new() { Value = _differences.Keys.Select(k => k.Metric).ToArray() });
        command.Parameters.Add(new() { Value = _differences.Keys.Select(k => k.At.Day).ToArray() });
        command.Parameters.Add(
            new()
            {
                Value = _differences.Values.Select(v => (decimal)v).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Numeric,
            }
        );
        await command.ExecuteNonQueryAsync(ct);
    }
}
