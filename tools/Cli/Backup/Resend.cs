using Npgsql;

namespace Platform.Cli.Backup;

/// <summary>
/// What a restored installation must tell once more. The broker starts empty, so an event that was sent and not yet heard when the backup
/// was made would be lost; so would one that lay in an error queue. The outboxes hold every event, the inboxes what was heard: marked
/// unsent is what
/// some service has not heard though it hears of that type, and the last day's whatever its type. Who has heard one acts once all the same.
/// </summary>
internal static class Resend
{
    public static async Task<long> MarkAsync(IReadOnlyList<string> databases, CancellationToken ct)
    {
        var told = new List<(string Database, Dictionary<Guid, string> Events)>();
        var heard = new List<HashSet<Guid>>();
        foreach (var database in databases)
        {
            told.Add((database, await EventsAsync(database, ct)));
            heard.Add(await HeardAsync(database, ct));
        }

        var missing = told.SelectMany(t => heard.SelectMany(inbox => Missing(t.Events, inbox)).ToHashSet().GroupBy(_ => t.Database))
            .ToList();
        var marked = 0L;
        foreach (var database in databases)
        {
            var ids = missing.FirstOrDefault(m => m.Key == database)?.ToArray() ?? [];
            marked += await MarkAsync(database, ids, ct);
        }

        return marked;
    }

    // Of the types a service hears, those events it has not heard.
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

    private static async Task<HashSet<Guid>> HeardAsync(string database, CancellationToken ct)
    {
        var heard = new HashSet<Guid>();
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select event_id from inbox");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            heard.Add(reader.GetGuid(0));
        }

        return heard;
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
