using Platform.Core;

namespace Notices.Domain;

/// <summary>The terms of a subscription.</summary>
/// <param name="Name">Name of the recipient, 1 to 100 characters: 县应急局值班室.</param>
/// <param name="Channel">Name of a channel; it may be set up later.</param>
/// <param name="Address">Telephone number, e-mail address, or the name of a robot or device; null: the recipient is a post, or the channel
/// has no individual recipients.</param>
/// <param name="Post">Stable word of a post of the place, whose holder is looked up when the message is sent.</param>
/// <param name="Kinds">Empty: all.</param>
/// <param name="OwnLevelOnly">Only of the place itself, not of places inside it.</param>
/// <param name="Digest">Non-urgent notices are sent once a day, one message per kind.</param>
public sealed record SubscriptionTerms(
    string Name,
    string Channel,
    string? Address,
    string? Post,
    IReadOnlyList<NoticeKind> Kinds,
    bool OwnLevelOnly,
    NoticeLanguage Language,
    bool Digest
)
{
    /// <summary>The terms without blanks and duplicates; refused if the channel can not reach such a recipient. A channel that is not set
    /// up accepts any.</summary>
    public SubscriptionTerms For(RecipientKind? channel)
    {
        var terms = this with
        {
            Address = string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(),
            Post = string.IsNullOrWhiteSpace(Post) ? null : Post.Trim(),
            Kinds = [.. Kinds.Distinct()],
        };
        if (terms.Kinds.Contains(NoticeKind.Trial))
        {
            throw CoreErrors.UnknownValue("kinds", Words.Of(NoticeKind.Trial));
        }

        if (terms is { Address: not null, Post: not null })
        {
            throw SubscriptionErrors.AddressOrPost.At("post");
        }

        if (terms.Post is { } post)
        {
            _ = PostWord.Find(post) ?? throw CoreErrors.UnknownValue("post", post);
        }

        return channel?.Fit(terms) ?? terms;
    }

    /// <summary>See <see cref="Subscription.Recipient"/>.</summary>
    public string Recipient(DivisionCode place) => Address?.ToLowerInvariant() ?? (Post is { } post ? $"{post}@{place}" : "all");

    /// <summary>By what a subscription of the place is found.</summary>
    public (DivisionCode Place, string Channel, string Recipient) Named(DivisionCode place) => (place, Channel, Recipient(place));
}
