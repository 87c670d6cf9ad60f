using System.ComponentModel.DataAnnotations;
using Notices.Channels;
using Notices.Domain;

namespace Notices.Features.Subscriptions;

/// <summary>The terms of a subscription.</summary>
/// <param name="Name">Who it is: 县应急局值班室.</param>
/// <param name="Channel">One of <c>GET notice-subscriptions/channels</c>, or one that will be set up.</param>
/// <param name="Address">Mobile number, e-mail address, or name of a robot or device, as the channel needs it.</param>
/// <param name="Post">Instead of an address: stable word of a post of the place (township-head, ...), whose holder is notified.</param>
/// <param name="Kinds">Left out or empty: all.</param>
/// <param name="OwnLevelOnly">Only of the place itself; otherwise of its subtree.</param>
/// <param name="Language">zh by default.</param>
/// <param name="Digest">Non-urgent notices are sent once a day, one message per kind; true by default.</param>
/// <param name="Paused">Receives nothing for now.</param>
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
