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
    /// <param name="say">From the place's name.</param>
    /// <param name="record">Collection and id of what it is about.</param>
    internal async Task MakeAsync(NoticeKind kind, PlatformEvent happened, Func<string, Wording> say, string record, CancellationToken ct)
    {
        var place = happened.Division;
        var notice = Notice.Of(kind, place, say(await NameAsync(place, ct)), $"/v1/divisions/{place}/{record}", clock.GetUtcNow());
        await db.WriteAsync(notice, channels.Open, null, ct);
    }

    // 临夏县莲花镇莲花村: from the county down; a city by its own name. A place not known yet is shown by its code.
    private async Task<string> NameAsync(DivisionCode place, CancellationToken ct)
    {
        var called = place.Prefixes().Where(p => p == place || p.Depth >= DivisionLevel.County).ToList();
        var names = await db.NamesOfAsync(called, ct);
        return names.ContainsKey(place) ? string.Concat(called.Select(p => names.GetValueOrDefault(p))) : place.Value;
    }
}
