using Platform.Core;
using Platform.Core.Events;

namespace Notices.Domain;

/// <summary>订阅: recipient, kinds of notices and channel. It follows its place.</summary>
public sealed class Subscription : IStandsAtPlace
{
    private static readonly TimeSpan BetweenTrials = TimeSpan.FromMinutes(1);

    private Subscription() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Name of the recipient, 1 to 100 characters: 县应急局值班室.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name of a channel, which may be set up later.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>Telephone number, e-mail address, robot or device; null: a post, no individual recipient, or ended.</summary>
    public string? Address { get; private set; }

    /// <summary>Stable word of a post, whose holder is looked up when a message is sent; null: an address.</summary>
    public string? Post { get; private set; }

    /// <summary>Empty: all kinds.</summary>
    public IReadOnlyList<NoticeKind> Kinds { get; private set; } = [];

    /// <summary>Only notices of the place itself, not of places inside it.</summary>
    public bool OwnLevelOnly { get; private set; }

    /// <summary>The language of the messages.</summary>
    public NoticeLanguage Language { get; private set; }

    /// <summary>Notices that are not urgent are sent once a day, in one message for each kind.</summary>
    public bool Digest { get; private set; }

    /// <summary>Identifies the recipient, so that a double subscription sends one message: the address, or the post and its place. Empty
    /// when ended.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>暂停: receives nothing until it is resumed.</summary>
    public bool Paused { get; private set; }

    /// <summary>注销; null: not ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Time of the last 试发; null: never.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>A subscription of a place.</summary>
    public static Subscription Begin(DivisionCode place, SubscriptionTerms terms, bool paused = false)
    {
        var subscription = new Subscription { Division = place, Paused = paused };
        subscription.Agree(terms);
        return subscription;
    }

    /// <summary>Replaces the terms; a paused subscription receives nothing.</summary>
    public void Change(SubscriptionTerms terms, bool paused)
    {
        RequireStanding();
        Agree(terms);
        Paused = paused;
    }

    /// <summary>注销: no further messages are sent, and the address is deleted.</summary>
    public void End(DateTimeOffset now)
    {
        RequireStanding();
        (EndedAt, Recipient) = (now, "");
        Address = null;
    }

    /// <summary>试发, at most once per minute, because every test sends a message to a person.</summary>
    public Notice Try(DateTimeOffset now)
    {
        RequireStanding();
        if (now - TriedAt < BetweenTrials)
        {
            throw SubscriptionErrors.TriedLately.Because(
                TriedAt!.Value.ToOffset(BusinessTime.Offset).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        TriedAt = now;
        return Notice.Of(
            NoticeKind.Trial,
            Division,
            new(
                new("试发", $"这是一条试发消息，用于检查“{Name}”能否收到通知。收到即可，无需处理。"),
                new("Trial", $"This is a trial message to see whether '{Name}' is reached. Nothing is to be done.")
            ),
            null,
            now
        );
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        Recipient = EndedAt is null ? Terms().Recipient(to) : "";
        return null;
    }

    /// <summary>Moves to the successor of its place; it ends if the recipient already has a subscription there. Without a successor it
    /// stays at the old code, without further notices.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (into is not { } place || EndedAt is not null)
        {
            return null;
        }

        var recipient = Terms().Recipient(place);
        if (there.OfType<Subscription>().Any(s => s != this && s.EndedAt is null && s.Channel == Channel && s.Recipient == recipient))
        {
            End(BusinessTime.StartOf(on));
            return null;
        }

        return MoveTo(place, on);
    }

    /// <summary>Its terms, as one value.</summary>
    public SubscriptionTerms Terms() => new(Name, Channel, Address, Post, Kinds, OwnLevelOnly, Language, Digest);

    private void Agree(SubscriptionTerms terms)
    {
        (Name, Channel, Address, Post) = (terms.Name, terms.Channel, terms.Address, terms.Post);
        (Kinds, OwnLevelOnly, Language, Digest) = (terms.Kinds, terms.OwnLevelOnly, terms.Language, terms.Digest);
        Recipient = terms.Recipient(Division);
    }

    private void RequireStanding()
    {
        if (EndedAt is { } ended)
        {
            throw SubscriptionErrors.Ended.Because(BusinessTime.DateOf(ended));
        }
    }
}
