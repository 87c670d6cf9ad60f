using Npgsql;

namespace Platform.Cli.Backup;

/// <summary>
/// Marks the events that a restored installation must send again. The broker starts empty, so an event that was sent but not consumed when
/// the backup was made would be lost, and so would one in an error queue. The outboxes hold every event, the inboxes the consumed ones: an
/// event is marked unsent if a service that consumes its type has not consumed it, or if it is from the last day. A consumer that already
/// has it acts once all the same.
/// </summary>
internal static class Resend
{
    public static async Task<long> MarkAsync(IReadOnlyList<string> databases, CancellationToken ct)
    {
        var published = new List<(string Database, Dictionary<Guid, string> Events)>();
        var consumed = new List<HashSet<Guid>>();
        foreach (var database in databases)
        {
            published.Add((database, await EventsAsync(database, ct)));
            consumed.Add(await ConsumedAsync(database, ct));
        }

        var missing = published
            .SelectMany(t => consumed.SelectMany(inbox => Missing(t.Events, inbox)).ToHashSet().GroupBy(_ => t.Database))
            .ToList();
        var marked = 0L;
        foreach (var database in databases)
        {
            var ids = missing.FirstOrDefault(m => m.Key == database)?.ToArray() ?? [];
            marked += await MarkAsync(database, ids, ct);
        }

        return marked;
    }

    // The events of the types a service consumes that it has not consumed.
    private static IEnumerable<Guid> Missing(Dictionary<Guid, string> events, HashSet<Guid> inbox)
    {
        var types = events.Where(e => inbox.Contains(e.Key)).Select(e => e.Value).ToHashSet(StringComparer.Ordinal);
        return events.Where(e => types.Contains(e.Value) && !inbox.Contains(e.Key)).Select(e => e.Key);
    }

    private static async Task<Dictionary<Guid, string>> EventsAsync(string database, CancellationToken ct)
    {
        var events = new Dictionary<Guid, string>();
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select event_id, type from outbox");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            events[reader.GetGuid(0)] = string.Intern(reader.GetString(1));
        }

        return events;
    }

    private static async Task<HashSet<Guid>> ConsumedAsync(string database, CancellationToken ct)
    {
        var consumed = new HashSet<Guid>();
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select event_id from inbox");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            consumed.Add(reader.GetGuid(0));
        }

        return consumed;
    }

    private static async Task<long> MarkAsync(string database, Guid[] ids, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            """
            with again as (
              update outbox set sent_at = null
              where event_id = any($1) or recorded_at > (select max(recorded_at) from outbox) - interval '1 day' or sent_at is null
              returning 1)
            select count(*) from again
            """
        );
        command.Parameters.Add(new() { Value = ids });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
