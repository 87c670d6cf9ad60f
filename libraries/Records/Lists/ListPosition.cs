using System.Globalization;
using System.Text.Json;
using Platform.Core;

namespace Platform.Records.Lists;

/// <summary>How far a list was read: what its cursor says.</summary>
/// <param name="Sort">The order that was asked for; null: in the removed records.</param>
/// <param name="Value">The last record's value in that order.</param>
/// <param name="Id">The last record.</param>
/// <param name="NextSince">What the first page found all changes to be seen up to, where changes are followed.</param>
internal sealed record ListPosition(string? Sort, string Value, Guid Id, DateTimeOffset? NextSince)
{
    public bool OfRemoved => Sort is null;

    public static ListPosition AfterRemoved(Guid id, DateTimeOffset? nextSince) => new(null, "", id, nextSince);

    public static ListPosition? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        try
        {
            return
                JsonSerializer.Deserialize<string?[]>(Convert.FromBase64String(cursor)) is [var sort, { } value, { } id, var next]
                && Guid.TryParse(id, out var last)
                ? new ListPosition(
                    sort,
                    value,
                    last,
                    next is null ? null : DateTimeOffset.ParseExact(next, "O", CultureInfo.InvariantCulture)
                )
                : throw CoreErrors.CursorMalformed.At("cursor");
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw CoreErrors.CursorMalformed.At("cursor");
        }
    }

    /// <summary>The cursor.</summary>
    public override string ToString() =>
        Convert.ToBase64String(
            JsonSerializer.SerializeToUtf8Bytes(
                new[] { Sort, Value, Id.ToString(), NextSince?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) }
            )
        );
}
