using Notices.Domain;
using Npgsql;
using Platform.Core;

namespace Notices.Data;

/// <summary>The parameters of <see cref="NoticeWriter"/>'s statement.</summary>
internal sealed class NoticeWriterParameters(
    Notice notice,
    IReadOnlyCollection<OpenChannel> channels,
    IReadOnlyList<TellingRule> rules,
    Guid? only
)
{
    public IEnumerable<NpgsqlParameter> All =>
        [
            new("notice", notice.Id),
            new("kind", Words.Of(notice.Kind)),
            new("urgent", notice.Kind.IsUrgent()),
            new("now", notice.At.ToUniversalTime()),
            new("one", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = only ?? (object)DBNull.Value },
            new("place", notice.Division.Value),
            new("end", notice.Division.SubtreeEnd.Value),
            new(
                "above",
                notice.Division.Prefixes().Where(p => notice.UpTo is not { } top || top.Contains(p)).Select(p => p.Value).ToArray()
            ),
            new("downwards", notice.Kind.Reach() == NoticeReach.Downwards),
            new("channels", channels.Select(c => c.Name).ToArray()),
            new("quiets", channels.Select(c => c.Quiet).ToArray()),
            new("patiences", channels.Select(c => c.Patience).ToArray()),
            new("jurisdictions", rules.Select(r => r.Division.Value).ToArray()),
            new("awakes", rules.Select(r => r.OutsideQuietHours(notice.At).ToUniversalTime()).ToArray()),
            new("digests", rules.Select(r => r.NextDigest(notice.At).ToUniversalTime()).ToArray()),
        ];
}
