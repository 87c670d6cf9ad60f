using Npgsql;
using Platform.Core;
using Platform.Core.Events;
using Reports.Domain.Places;

namespace Reports.Data;

/// <summary>Updates the list of places; see <see cref="PlaceChange"/> on order.</summary>
internal static class PlaceWriter
{
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<PlatformEvent> events, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var change in events.SelectMany(PlaceChange.Of))
        {
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(
                    """
                    insert into places (code, name, level, named_on, valid_from, valid_to, replaced_by)
                    values ($1, $2, $3, $4, $5, $6, $7)
                    on conflict (code) do update set
                      name = case when excluded.named_on >= places.named_on then excluded.name else places.name end,
                      named_on = greatest(excluded.named_on, places.named_on),
                      valid_from = greatest(excluded.valid_from, places.valid_from),
                      valid_to = coalesce(excluded.valid_to, places.valid_to),
                      replaced_by = coalesce(excluded.replaced_by, places.replaced_by)
                    """
                )
                {
                    Parameters =
                    {
                        new() { Value = change.Code.Value },
                        new() { Value = change.Name },
                        new() { Value = Words.Of(change.Level) },
                        new() { Value = change.NamedOn },
                        new() { Value = change.ValidFrom ?? DateOnly.MinValue },
                        new() { Value = change.ValidTo is { } end ? end : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date },
                        new()
                        {
                            Value = change.ReplacedBy is { } code ? code.Value : DBNull.Value,
                            NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text,
                        },
                    },
                }
            );
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
    }
}
