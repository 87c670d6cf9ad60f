using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Registers;

namespace Notices.Features.Subscriptions;

/// <summary>What beginning and changing a subscription need: those of the recipients that a request or rows name, and the
/// channels.</summary>
internal sealed class SubscriptionContext
{
    private readonly SheetRecords<(DivisionCode Place, string Channel, string Recipient), Subscription> _known;
    private readonly Dictionary<(DivisionCode Place, string Channel, string Recipient), Guid> _standing = [];

    private SubscriptionContext(NoticesDb db, ChannelDirectory channels) => (_known, Channels) = (new(db), channels);

    /// <summary>The channels that are set up.</summary>
    public ChannelDirectory Channels { get; }

    public static async Task<SubscriptionContext> LoadAsync(
        NoticesDb db,
        ChannelDirectory channels,
        IEnumerable<(DivisionCode Place, string Channel, string Recipient)> named,
        CancellationToken ct
    )
    {
        var (context, all) = (new SubscriptionContext(db, channels), named.Distinct().ToList());
        var (places, names, recipients) = (
            all.Select(n => n.Place).Distinct().ToList(),
            all.Select(n => n.Channel).Distinct().ToList(),
            all.Select(n => n.Recipient).Distinct().ToList()
        );
        var known = await db
            .Subscriptions.AsNoTracking()
            .Where(s => places.Contains(s.Division) && names.Contains(s.Channel) && recipients.Contains(s.Recipient) && s.EndedAt == null)
            .OrderByDescending(s => s.Id)
            .ToListAsync(ct);
        known.ForEach(s =>
        {
            context._known.Know(Key(s), s);
            context._standing[Key(s)] = s.Id;
        });
        return context;
    }

    /// <summary>The subscription of the recipient at the place by the channel, tracked.</summary>
    public Subscription? Find(DivisionCode place, SubscriptionTerms terms) => _known.Find((place, terms.Channel, terms.Recipient(place)));

    /// <summary>Of one place, recipient and channel there is one subscription.</summary>
    public void RequireOnly(Subscription it)
    {
        if (_standing.TryGetValue(Key(it), out var other) && other != it.Id)
        {
            throw SubscriptionErrors.Stands.At("address");
        }
    }

    /// <summary>A subscription begins; later rows find it.</summary>
    public void Begun(Subscription subscription)
    {
        _known.Add(Key(subscription), subscription);
        _standing[Key(subscription)] = subscription.Id;
    }

    private static (DivisionCode, string, string) Key(Subscription s) => (s.Division, s.Channel, s.Recipient);
}
