using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Channels;
using Notices.Domain;

namespace Notices.Features.Subscriptions;

/// <summary>A channel one can subscribe by; where it leads and its secrets are the operator's.</summary>
/// <param name="Recipients">What an address is here.</param>
/// <param name="PerMinute">Most messages a minute; 0: any number.</param>
/// <param name="QuietHours">It keeps the quiet hours.</param>
public sealed record ChannelView(string Name, RecipientKind Recipients, int PerMinute, bool QuietHours, int? MaxLength);

/// <summary>The channels that are set up, and the kinds of notices there are.</summary>
public sealed record ChannelsView(IReadOnlyList<ChannelView> Channels, IReadOnlyList<KindView> Kinds);

/// <summary>A kind that can be subscribed to.</summary>
/// <param name="Reach">upwards: the place and those above it are notified; downwards: the place and all inside it.</param>
public sealed record KindView(NoticeKind Kind, string Zh, string En, bool Urgent, NoticeReach Reach);

internal static class ListChannels
{
    public static Ok<ChannelsView> Handle(ChannelDirectory channels) =>
        TypedResults.Ok(
            new ChannelsView(
                [
                    .. channels
                        .All.OrderBy(c => c.Name, StringComparer.Ordinal)
                        .Select(c => new ChannelView(
                            c.Name,
                            c.Settings.Reaches,
                            c.Settings.PerMinute,
                            c.Settings.QuietHours,
                            c.Settings.MaxLength
                        )),
                ],
                [
                    .. NoticeKinds.Offered.Select(k => new KindView(
                        k,
                        NoticeKinds.Word(k).Zh,
                        NoticeKinds.Word(k).En,
                        k.IsUrgent(),
                        k.Reach()
                    )),
                ]
            )
        );
}
