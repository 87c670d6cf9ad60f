using Microsoft.EntityFrameworkCore;
using Notices.Domain;
using Platform.Core;

namespace Notices.Data;

/// <summary>Saves a notice together with its messages: the same two statements for one subscriber and for a
/// thousand.</summary>
internal static class NoticeWriter
{
    /// <summary>The database's channel on which the relays of all replicas are woken at the commit.</summary>
    public const string WakeUp = "notices";

    // First the recipients, one message each, even if subscribed at several places; then the messages, new or already waiting for the day's
    // digest (locked by the update, so that no relay takes one before this notice has joined it); then the notices that join them.
    private const string Insert = """
        with hits as (
            select distinct on (s.channel, s.recipient, s.language)
                   s.id, s.channel, s.language, c.patience,
                   s.digest and not @urgent as digest,
                   case when @urgent then @now when s.digest then r.digest when coalesce(c.quiet, true) then r.awake else @now end as due,
                   concat_ws('|', s.channel, s.recipient, s.language) as recipient_key
            from subscriptions s
            left join unnest(@channels, @quiets, @patiences) as c(channel, quiet, patience) on c.channel = s.channel
            cross join lateral (
                select rules.awake, rules.digest from unnest(@jurisdictions, @awakes, @digests) as rules(jurisdiction, awake, digest)
                where starts_with(s.division, rules.jurisdiction) order by length(rules.jurisdiction) desc limit 1) r
            where s.ended_at is null and not s.paused
              and (@one::uuid is null or s.id = @one)
              and (@one::uuid is not null or s.kinds = '[]' or s.kinds @> to_jsonb(@kind))
              and (s.division = @place
                   or not s.own_level_only and not @downwards and s.division = any(@above)
                   or @downwards and s.division > @place and s.division < @end)
            order by s.channel, s.recipient, s.language, length(s.division) desc),
        keyed as (
            select *, encode(sha256(convert_to(
              concat_ws('|', recipient_key, case when digest then concat_ws('|', @kind, extract(epoch from due)::bigint)
                else @notice::text end), 'UTF8')), 'hex') as key
            from hits order by key),
        going as (
            insert into messages (id, key, subscription_id, channel, language, kind, urgent,
              state, attempts, due_at, not_before, give_up_at)
            select gen_random_uuid(), key, id, channel, language, @kind, @urgent,
              case when patience is null then 'no-channel' else 'waiting' end,
                   0, due, due, due + coalesce(patience, interval '1 day')
            from keyed
            on conflict (key) do update set state = case when messages.state = 'no-channel' then excluded.state else messages.state end
            returning id, key)
        insert into deliveries (id, notice_id, subscription_id, message_id)
        select gen_random_uuid(), @notice, keyed.id, going.id from going join keyed using (key)
        """;

    /// <summary>Saves the notice and all messages for it in the current transaction; returns how many recipients it has.</summary>
    /// <param name="only">The one subscription that receives it; null: all that subscribed to its kind.</param>
    public static async Task<int> WriteAsync(
        this NoticesDb db,
        Notice notice,
        IReadOnlyCollection<OpenChannel> channels,
        Guid? only,
        CancellationToken ct
    )
    {
        db.Add(notice);
        await db.SaveChangesAsync(ct);
        var parameters = new NoticeWriterParameters(notice, channels, await RulesOnAsync(db, notice.At, ct), only);
        await db.WakeSendersAsync(ct);
        return await db.Database.ExecuteSqlRawAsync(Insert, parameters.All, ct);
    }

    /// <summary>Calls the relays of all replicas when, and if, this transaction commits.</summary>
    public static Task WakeSendersAsync(this NoticesDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_notify({WakeUp}, '')", ct);

    // The rule in force of each jurisdiction; the statement finds the jurisdiction of each subscription.
    private static async Task<IReadOnlyList<TellingRule>> RulesOnAsync(NoticesDb db, DateTimeOffset now, CancellationToken ct)
    {
        var today = BusinessTime.DateOf(now);
        var rules = await db.Rules.AsNoTracking().Where(r => r.ValidFrom <= today).ToListAsync(ct);
        return [.. rules.GroupBy(r => r.Division).Select(g => g.MaxBy(r => r.ValidFrom)!)];
    }
}

/// <summary>A channel that is set up.</summary>
/// <param name="Quiet">It keeps the quiet hours.</param>
/// <param name="Patience">How long a message is tried.</param>
/// <param name="Personal">It reaches the telephone of a person who did not subscribe.</param>
internal sealed record OpenChannel(string Name, bool Quiet, TimeSpan Patience, bool Personal);
