using Platform.Core;
using Platform.Core.Events;

namespace Notices.Domain;

/// <summary>订阅: who at a place is notified of what, by which channel. It follows its place.</summary>
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

    public string Name { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public string? Address { get; private set; }

    public string? Post { get; private set; }

    public IReadOnlyList<NoticeKind> Kinds { get; private set; } = [];

    public bool OwnLevelOnly { get; private set; }

    public NoticeLanguage Language { get; private set; }

    public bool Digest { get; private set; }

    /// <summary>Identifies the recipient, so that a double subscription sends one message: the address, or the post and its place. Empty
    /// when ended.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>暂停: receives nothing until it is resumed.</summary>
    public bool Paused { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? TriedAt { get; private set; }

    public static Subscription Begin(DivisionCode place, SubscriptionTerms terms, bool paused = false)
    {
        var subscription = new Subscription { Division = place, Paused = paused };
        subscription.Agree(terms);
        return subscription;
    }

    public void Change(SubscriptionTerms terms, bool paused)
    {
        RequireStanding();
        Agree(terms);
        Paused = paused;
    }

    /// <summary>注销: nothing is sent any longer, and the address is deleted.</summary>
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

    /// <summary>Follows its place, unless the recipient is subscribed at the target already: then it ends. At an abolished place it stays,
    /// without further notices.</summary>
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
