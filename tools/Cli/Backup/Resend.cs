using Npgsql;

namespace Platform.Cli.Backup;

/// <summary>
/// Marks the events that a restored installation must send again: those that a service consumes and has not consumed. The broker starts
/// empty, so an event that was on its way when the backup was made would be lost, and so would one in an error queue. The outboxes hold
/// every event, the inboxes the consumed ones, the broker's bindings the types that each service consumes. A consumer that already has an
/// event acts once all the same.
/// </summary>
internal static class Resend
{
    // An event of a type that its consumer has never seen: it can only have been on its way.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromHours(1);

    /// <summary>Returns how many events will be sent.</summary>
    /// <param name="databases">Every database with an outbox: its service and the connection of its administrator.</param>
    /// <param name="bindings">The types that each service consumes, by its queues.</param>
    public static async Task<long> MarkAsync(
        IReadOnlyList<(string Service, string Admin)> databases,
        IReadOnlyDictionary<string, IReadOnlySet<string>> bindings,
        CancellationToken ct
    )
    {
        var published = new List<(string Admin, List<SentEvent> Events)>();
        var consumers = new List<(IReadOnlySet<string> Types, HashSet<Guid> Inbox)>();
        foreach (var (service, admin) in databases)
        {
            published.Add((admin, await EventsAsync(admin, ct)));
            consumers.Add((TypesOf(service, bindings), await ConsumedAsync(admin, ct)));
        }

        var all = published.SelectMany(p => p.Events).ToList();
        var missing = consumers.SelectMany(c => Missing(all, c.Types, c.Inbox)).ToHashSet();
        var marked = 0L;
        foreach (var (admin, events) in published)
        {
            marked += await MarkAsync(admin, [.. events.Select(e => e.Id).Where(missing.Contains)], ct);
        }

        return marked;
    }

    /// <summary>
    /// The events of the types that a service consumes which are not in its inbox. What was published before the service consumed the type
    /// for the first time is older than the consumer and was never meant for it.
    /// </summary>
    public static IEnumerable<Guid> Missing(IReadOnlyList<SentEvent> events, IReadOnlySet<string> types, IReadOnlySet<Guid> inbox)
    {
        var last = events.Count == 0 ? default : events.Max(e => e.At);
        return events
            .Where(e => types.Contains(e.Type))
            .GroupBy(e => e.Type, StringComparer.Ordinal)
            .SelectMany(ofType =>
            {
                var first = ofType.Where(e => inbox.Contains(e.Id)).Select(e => (DateTimeOffset?)e.At).Min();
                return ofType.Where(e => !inbox.Contains(e.Id) && e.At >= (first ?? last - OnItsWay));
            })
            .Select(e => e.Id);
    }

    // A county's own queue carries the service's name too: organizations.622921.
    private static HashSet<string> TypesOf(string service, IReadOnlyDictionary<string, IReadOnlySet<string>> bindings) =>
        bindings
            .Where(b => b.Key == service || b.Key.StartsWith($"{service}.", StringComparison.Ordinal))
            .SelectMany(b => b.Value)
            .ToHashSet(StringComparer.Ordinal);

    private static async Task<List<SentEvent>> EventsAsync(string database, CancellationToken ct)
    {
        var events = new List<SentEvent>();
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select event_id, type, recorded_at from outbox");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            events.Add(new(reader.GetGuid(0), string.Intern(reader.GetString(1)), reader.GetFieldValue<DateTimeOffset>(2)));
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
            with again as (update outbox set sent_at = null where event_id = any($1) or sent_at is null returning 1)
            select count(*) from again
            """
        );
        command.Parameters.Add(new() { Value = ids });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}

/// <summary>An event in an outbox.</summary>
/// <param name="Type">Name of its type, as in routing keys.</param>
/// <param name="At">When it was published.</param>
internal sealed record SentEvent(Guid Id, string Type, DateTimeOffset At);
