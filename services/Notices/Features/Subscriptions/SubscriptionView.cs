using Notices.Channels;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace Notices.Features.Subscriptions;

/// <summary>A subscription as the API shows it.</summary>
/// <param name="Address">Masked for callers who do not keep the records of the place.</param>
/// <param name="Kinds">Empty: all.</param>
/// <param name="ChannelReady">False: the channel is not set up here, and notices are only recorded.</param>
public sealed record SubscriptionView(
    Guid Id,
    DivisionCode Division,
    string Name,
    string Channel,
    bool ChannelReady,
    string? Address,
    string? Post,
    IReadOnlyList<NoticeKind> Kinds,
    bool OwnLevelOnly,
    NoticeLanguage Language,
    bool Digest,
    bool Paused,
    DateTimeOffset? EndedAt,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static SubscriptionView Of(Subscription s, ChannelDirectory channels, Caller caller) =>
        new(
            s.Id,
            s.Division,
            s.Name,
            s.Channel,
            channels.Find(s.Channel) is not null,
            caller.MayRead(s.Division) ? s.Address : Recipients.Mask(s.Address),
            s.Post,
            s.Kinds,
            s.OwnLevelOnly,
            s.Language,
            s.Digest,
            s.Paused,
            s.EndedAt,
            s.Version,
            s.UpdatedAt
        );
}
