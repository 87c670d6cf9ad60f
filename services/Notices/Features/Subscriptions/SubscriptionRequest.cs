using System.ComponentModel.DataAnnotations;
using Notices.Channels;
using Notices.Domain;

namespace Notices.Features.Subscriptions;

/// <summary>What a subscription asks for.</summary>
/// <param name="Name">Who it is: 县应急局值班室.</param>
/// <param name="Channel">One of <c>GET notice-subscriptions/channels</c>, or one that will be set up.</param>
/// <param name="Address">Mobile number, e-mail address, or name of a robot or device, as the channel needs it.</param>
/// <param name="Post">Instead of an address: stable word of a post of the place (township-head, ...), told whoever holds it.</param>
/// <param name="Kinds">Left out or empty: all.</param>
/// <param name="OwnLevelOnly">Only of the place itself; otherwise of its whole subtree.</param>
/// <param name="Language">zh unless told.</param>
/// <param name="Digest">What is not urgent comes once a day, one message a kind; yes unless told.</param>
/// <param name="Paused">Hears of nothing for now.</param>
public sealed record SubscriptionRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Required, RegularExpression("^[a-z][a-z0-9-]{0,59}$", ErrorMessage = "sms")] string Channel,
    [property: StringLength(200)] string? Address,
    [property: StringLength(60)] string? Post,
    [property: Length(0, 50)] IReadOnlyList<NoticeKind>? Kinds,
    bool? OwnLevelOnly,
    NoticeLanguage? Language,
    bool? Digest,
    bool? Paused
)
{
    internal SubscriptionTerms Terms(ChannelDirectory channels) =>
        new SubscriptionTerms(
            Name.Trim(),
            Channel,
            Address,
            Post,
            Kinds ?? [],
            OwnLevelOnly ?? false,
            Language ?? NoticeLanguage.Zh,
            Digest ?? true
        ).For(channels.Find(Channel)?.Settings.Reaches);
}
