using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Platform.Core.Places;
using Reports.Domain.Places;

namespace Reports.Data;

/// <summary>Reads of the directory of places over time.</summary>
internal static class PlaceQuery
{
    private const string Columns = "select place_id, code, name, level, valid_from, valid_to, ended, replaced_by from place_terms";

    /// <summary>The place that has the code on the day, or else had it last, or will have it first; null if nobody ever had it.</summary>
    public static async Task<Place?> FindAsync(Snapshot snapshot, DivisionCode code, DateOnly day, CancellationToken ct) => (
            await ReadAsync(
                snapshot,
                $"""
                {Columns} where code = $1 and not ended
                order by valid_from <= $2 desc, case when valid_from <= $2 then valid_from end desc, valid_from limit 1
                """,
                ct,
                code.Value,
                day
            )
        ).Select(Place).FirstOrDefault();

    /// <summary>The place's name as documents have it on the day; null if nobody ever had the code.</summary>
    public static async Task<string?> NameAsync(Snapshot snapshot, DivisionCode code, DateOnly day, CancellationToken ct)
    {
        var place = await FindAsync(snapshot, code, day, ct);
        var above = place is { Level: DivisionLevel.City } && code.Parent is { } parent ? await FindAsync(snapshot, parent, day, ct) : null;
        return place is null ? null : PlaceWords.InDocuments(place.Level, place.Name, above?.Name);
    }

    /// <summary>The places one level down that existed on the day.</summary>
    public static async Task<List<Place>> ChildrenAsync(Snapshot snapshot, DivisionCode parent, DateOnly day, CancellationToken ct) =>
        [
            .. (
                await ReadAsync(
                    snapshot,
                    $"""
                    {Columns} where code > $1 collate "C" and code < $2 collate "C" and not ended
                      and valid_from <= $3 and (valid_to is null or valid_to > $3)
                      and length(code) = (array[4, 6, 9, 12])[array_position(array[2, 4, 6, 9], length($1))]
                    order by code
                    """,
                    ct,
                    parent.Value,
                    parent.SubtreeEnd.Value,
                    day
                )
            ).Select(Place),
        ];

    /// <summary>Which codes count for each of the places in a period that ends on the day, and when.</summary>
    public static async Task<PlaceCodes> CodesAsync(
        Snapshot snapshot,
        IReadOnlyCollection<DivisionCode> places,
        DateOnly day,
        CancellationToken ct
    )
    {
        var lineage = await LineageAsync(snapshot, places, ct);
        return new PlaceCodes([.. places.SelectMany(p => lineage.SpansOf(p, day).Select(s => new PlaceCode(p, s)))]);
    }

    /// <summary>The history of the codes, and of every code that follows from it.</summary>
    public static async Task<DivisionLineage> LineageAsync(Snapshot snapshot, IReadOnlyCollection<DivisionCode> codes, CancellationToken ct)
    {
        var (terms, known) = (new HashSet<PlaceTerm>(), new HashSet<DivisionCode>());
        for (var next = codes.Distinct().ToList(); next.Count > 0; )
        {
            known.UnionWith(next);
            terms.UnionWith(
                await ReadAsync(
                    snapshot,
                    $"{Columns} where place_id in (select place_id from place_terms where code = any ($1) or replaced_by = any ($1))",
                    ct,
                    (object)next.Select(c => c.Value).ToArray()
                )
            );
            next =
            [
                .. terms
                    .Select(t => t.Code)
                    .Concat(terms.Select(t => t.ReplacedBy).OfType<DivisionCode>())
                    .Where(c => !known.Contains(c))
                    .Distinct(),
            ];
        }

        return new DivisionLineage(terms);
    }

    private static Place Place(PlaceTerm term) => new(term.PlaceId, term.Code, term.Name, term.Level, term.ValidFrom, term.ValidTo);

    private static async Task<List<PlaceTerm>> ReadAsync(Snapshot snapshot, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, snapshot.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(
                value is DateOnly day ? new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date } : new() { Value = value }
            );
        }

        var terms = new List<PlaceTerm>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            terms.Add(
                new PlaceTerm(
                    row.GetGuid(0),
                    DivisionCode.Parse(row.GetString(1)),
                    row.GetString(2),
                    Enum.Parse<DivisionLevel>(row.GetString(3), ignoreCase: true),
                    row.GetFieldValue<DateOnly>(4),
                    row.GetBoolean(6),
                    row.Text(7) is { } code ? DivisionCode.Parse(code) : null
                )
                {
                    ValidTo = row.Date(5),
                }
            );
        }

        return terms;
    }
}
