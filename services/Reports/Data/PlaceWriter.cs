using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Platform.Core.Events;
using Reports.Domain.Places;

namespace Reports.Data;

/// <summary>Updates the terms of places; see <see cref="PlaceTerm"/> on order.</summary>
internal static class PlaceWriter
{
    // The end of each term follows from the place's terms known by now; two events about one place wait for each other.
    private const string Write = """
        with given as (
          select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::boolean[], $7::text[])
            as g(place_id, code, name, level, valid_from, ended, replaced_by))
        insert into place_terms (place_id, code, name, level, valid_from, ended, replaced_by)
        select place_id, code, name, level, valid_from, ended, replaced_by from given order by place_id, valid_from
        on conflict (place_id, valid_from) do update set
          code = excluded.code, name = excluded.name, level = excluded.level, ended = excluded.ended, replaced_by = excluded.replaced_by
        """;

    private const string Link = """
        update place_terms t set valid_to = n.next
        from (
          select place_id, valid_from, lead(valid_from) over (partition by place_id order by valid_from) as next
          from place_terms where place_id = any ($1)) n
        where (t.place_id, t.valid_from) = (n.place_id, n.valid_from) and t.valid_to is distinct from n.next
        """;

    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<PlatformEvent> events, CancellationToken ct)
    {
        // Of several terms of one place from one day the last event's counts.
        var terms = events.SelectMany(PlaceTerm.Of).GroupBy(t => (t.PlaceId, t.ValidFrom)).Select(g => g.Last()).ToList();
        if (terms.Count == 0)
        {
            return;
        }

        var places = terms.Select(t => t.PlaceId).Distinct().ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(
                "select pg_advisory_xact_lock(key) "
                    + "from (select distinct hashtextextended(p::text, 1) as key from unnest($1) p order by 1) k"
            )
            {
                Parameters = { new() { Value = places } },
            }
        );
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Write)
            {
                Parameters =
                {
                    Column(terms, t => t.PlaceId),
                    Column(terms, t => t.Code.Value),
                    Column(terms, t => t.Name),
                    Column(terms, t => Words.Of(t.Level)),
                    Column(terms, t => t.ValidFrom),
                    Column(terms, t => t.Ended),
                    new()
                    {
                        Value = terms.Select(t => t.ReplacedBy?.Value).ToArray(),
                        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                    },
                },
            }
        );
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Link) { Parameters = { new() { Value = places } } });
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter Column<T>(List<PlaceTerm> terms, Func<PlaceTerm, T> value) =>
        new() { Value = terms.Select(value).ToArray() };
}
