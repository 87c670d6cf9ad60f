using Microsoft.EntityFrameworkCore;
using Notices.Domain;
using Npgsql;
using Platform.Core;

namespace Notices.Data;

/// <summary>Saves the messages of a roll-call: one for each member and channel, in one statement.</summary>
internal static class MemberMessages
{
    private const string Insert = """
        with going as (
            insert into messages (id, key, channel, language, kind, urgent, state, attempts, due_at, not_before, give_up_at,
              roll_call_id, member_id)
            select gen_random_uuid(), encode(sha256(convert_to(concat_ws('|', c.channel, @notice::text, m.member), 'UTF8')), 'hex'),
                   c.channel, 'zh', @kind, true, 'waiting', 0, @now, @now, @until, @call, m.member
            from unnest(@channels) as c(channel) cross join unnest(@members) as m(member)
            on conflict (key) do nothing
            returning id)
        insert into deliveries (id, notice_id, message_id)
        select gen_random_uuid(), @notice, id from going
        """;

    /// <summary>Saves them in the current transaction. A message is given up at the roll-call's deadline.</summary>
    public static Task WriteToMembersAsync(
        this NoticesDb db,
        Notice notice,
        IReadOnlyCollection<OpenChannel> channels,
        Guid call,
        IReadOnlyList<Guid> members,
        DateTimeOffset until,
        CancellationToken ct
    ) =>
        db.Database.ExecuteSqlRawAsync(
            Insert,
            [
                new NpgsqlParameter("notice", notice.Id),
                new NpgsqlParameter("kind", Words.Of(notice.Kind)),
                new NpgsqlParameter("now", notice.At.ToUniversalTime()),
                new NpgsqlParameter("until", until.ToUniversalTime()),
                new NpgsqlParameter("call", call),
                new NpgsqlParameter("channels", channels.Select(c => c.Name).ToArray()),
                new NpgsqlParameter("members", members.ToArray()),
            ],
            ct
        );
}
