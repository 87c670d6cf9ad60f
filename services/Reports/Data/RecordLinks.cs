using Npgsql;
using Platform.Core;

namespace Reports.Data;

/// <summary>
/// The only place that makes the links of facts. A fact names its record under the code of its day; the link opens it at the code it has
/// now, which the gateway, the cell and the owner find it by. Where a record is follows from the last event about it; records that
/// follow their place without an event are looked for at the place's present code.
/// </summary>
internal static class RecordLinks
{
    private const string Investments = "investments";

    /// <summary>Owners move these without an event of their own.</summary>
    private static readonly string[] MovedSilently = ["documents", "milestones", "contracts"];

    /// <summary>The facts with links that open.</summary>
    public static async Task<List<TracedFact>> OpenAsync(Snapshot snapshot, List<TracedFact> facts, CancellationToken ct)
    {
        var paths = facts.ConvertAll(f => RecordPath.Of(f.Record));
        var ids = paths.Select(p => p?.Id).Concat(facts.Select(f => f.PaidBy)).OfType<Guid>().Distinct().ToArray();
        var seen = await SeenAsync(snapshot, ids, ct);
        var silent = seen.Values.Select(s => s.Place).Concat(paths.OfType<RecordPath>().Select(p => p.Place)).Distinct().ToList();
        var lineage = paths.Exists(p => p is not null && MovedSilently.Contains(p.Collection))
            ? await PlaceQuery.LineageAsync(snapshot, silent, ct)
            : null;
        return
        [
            .. facts.Zip(
                paths,
                (fact, path) =>
                    fact with
                    {
                        Record = path is null ? fact.Record : path.At(PlaceOf(path, fact)),
                        PaidByLink = fact.PaidBy is { } id
                            ? $"/v1/divisions/{(seen.TryGetValue(id, out var paid) ? paid.Place : fact.Division)}/{Investments}/{id}"
                            : null,
                    }
            ),
        ];

        DivisionCode PlaceOf(RecordPath path, TracedFact fact)
        {
            var (place, on) = seen.TryGetValue(path.Id, out var last) ? last : (path.Place, fact.Date);
            if (!MovedSilently.Contains(path.Collection) || lineage?.PlaceOf(place, on) is not { } id)
            {
                return place;
            }

            // A contract stays with its year; everything else goes with its place.
            var until = path.Collection == "contracts" ? new DateOnly(fact.Date.Year, 12, 31) : DateOnly.MaxValue;
            return lineage.FollowedFrom(place, id, until);
        }
    }

    // Records by the last event about them; places by their last term.
    private static async Task<Dictionary<Guid, (DivisionCode Place, DateOnly On)>> SeenAsync(
        Snapshot snapshot,
        Guid[] ids,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select record_id, division, (recorded_at at time zone 'Asia/Shanghai')::date from record_places where record_id = any ($1)
            union all
            (select distinct on (place_id) place_id, code, valid_from from place_terms where place_id = any ($1)
              order by place_id, valid_from desc)
            """,
            snapshot.Connection
        );
        command.Parameters.Add(new() { Value = ids });
        var seen = new Dictionary<Guid, (DivisionCode, DateOnly)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            seen[row.GetGuid(0)] = (DivisionCode.Parse(row.GetString(1)), row.GetFieldValue<DateOnly>(2));
        }

        return seen;
    }

    /// <summary>The path of a record as a fact stores it: <c>/v1/divisions/{place}/{collection}/…/{id}</c>.</summary>
    private sealed record RecordPath(DivisionCode Place, string Rest, Guid Id)
    {
        private const string Start = "/v1/divisions/";

        public string Collection => Rest.Split('/')[0];

        public string At(DivisionCode place) => $"{Start}{place}/{Rest}";

        public static RecordPath? Of(string? path) =>
            path?[Start.Length..].Split('/', 2) is [var code, var rest] && Guid.TryParse(rest[(rest.LastIndexOf('/') + 1)..], out var id)
                ? new RecordPath(DivisionCode.Parse(code), rest, id)
                : null;
    }
}
