using Npgsql;
using NpgsqlTypes;
using Platform.Core;
using Reports.Domain.Places;

namespace Reports.Data;

/// <summary>Reads of the list of places.</summary>
internal static class PlaceQuery
{
    private const string Columns = "select code, name, level, valid_from, valid_to, replaced_by from places";

    /// <summary>The place, if the list has it.</summary>
    public static async Task<Place?> FindAsync(Snapshot snapshot, DivisionCode code, CancellationToken ct) =>
        (await ReadAsync(snapshot, $"{Columns} where code = $1", ct, code.Value)).FirstOrDefault();

    /// <summary>The places one level down that existed on the day.</summary>
    public static Task<List<Place>> ChildrenAsync(Snapshot snapshot, DivisionCode parent, DateOnly day, CancellationToken ct) =>
        ReadAsync(
            snapshot,
            $"""
            {Columns} where code > $1 collate "C" and code < $2 collate "C" and valid_from <= $3 and (valid_to is null or valid_to > $3)
              and length(code) = (array[4, 6, 9, 12])[array_position(array[2, 4, 6, 9], length($1))]
            order by code
            """,
            ct,
            parent.Value,
            parent.SubtreeEnd.Value,
            day
        );

    /// <summary>The places that had been replaced by another one by the day.</summary>
    public static async Task<ILookup<DivisionCode, Place>> ReplacedAsync(Snapshot snapshot, DateOnly day, CancellationToken ct) =>
        (await ReadAsync(snapshot, $"{Columns} where replaced_by is not null and valid_to <= $1", ct, day)).ToLookup(p =>
            p.ReplacedBy!.Value
        );

    /// <summary>Which codes count for each of the places in a period that ends on the day.</summary>
    public static async Task<PlaceCodes> CodesAsync(Snapshot snapshot, IEnumerable<DivisionCode> places, DateOnly day, CancellationToken ct)
    {
        var replaced = await ReplacedAsync(snapshot, day, ct);
        return new PlaceCodes(places.ToDictionary(p => p, p => DivisionLineage.CodesOf(p, day, replaced)));
    }

    private static async Task<List<Place>> ReadAsync(Snapshot snapshot, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, snapshot.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(
                value is DateOnly day ? new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date } : new() { Value = value }
            );
        }

        var places = new List<Place>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            places.Add(
                new Place(
                    DivisionCode.Parse(row.GetString(0)),
                    row.GetString(1),
                    Enum.Parse<DivisionLevel>(row.GetString(2), ignoreCase: true),
                    row.GetFieldValue<DateOnly>(3),
                    row.Date(4),
                    row.Text(5) is { } code ? DivisionCode.Parse(code) : null
                )
            );
        }

        return places;
    }
}
