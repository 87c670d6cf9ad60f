using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;

namespace Notices.Features.Notices;

/// <summary>The common part of all consumers: writes a notice and all messages for it, in the consumer's transaction.</summary>
public sealed class Announcement(NoticesDb db, ChannelDirectory channels, TimeProvider clock)
{
    /// <summary>The channels that reach the telephone of a person who did not subscribe.</summary>
    internal IReadOnlyCollection<OpenChannel> PersonalChannels => [.. channels.Open.Where(c => c.Personal)];

    /// <param name="say">From the name of the event's place.</param>
    /// <param name="record">Path of what it is about, below the notice's place.</param>
    /// <param name="at">The notice's place, if it is another than the event's.</param>
    /// <param name="reach">Who is informed, if not all places above.</param>
    internal async Task<Notice> MakeAsync(
        NoticeKind kind,
        PlatformEvent happened,
        Func<string, Wording> say,
        string record,
        CancellationToken ct,
        DivisionCode? at = null,
        NoticeAudience? reach = null
    )
    {
        var place = at ?? happened.Division;
        var wording = say(await NameAsync(happened.Division, ct));
        var notice = Notice.Of(kind, place, wording, $"/v1/divisions/{place}/{record}", clock.GetUtcNow(), reach);
        await db.WriteAsync(notice, channels.Open, null, ct);
        return notice;
    }

    // 临夏县莲花镇莲花村: from the county down; a city by its own name. A place not known yet is shown by its code.
    private async Task<string> NameAsync(DivisionCode place, CancellationToken ct)
    {
        var called = place.Prefixes().Where(p => p == place || p.Depth >= DivisionLevel.County).ToList();
        var names = await db.NamesOfAsync(called, ct);
        return names.ContainsKey(place) ? string.Concat(called.Select(p => names.GetValueOrDefault(p))) : place.Value;
    }
}
