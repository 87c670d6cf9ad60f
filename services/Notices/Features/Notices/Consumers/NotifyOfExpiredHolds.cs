using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A hold ran out without a release of the team, so its whereabouts are unknown. A hold that was released causes no
/// notice.</summary>
public sealed class NotifyOfExpiredHolds(Announcement announcement) : IConsumer<TeamReleased>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<TeamReleased> context) =>
        !context.Message.Expired
            ? Task.CompletedTask
            : announcement.MakeAsync(
                NoticeKind.HoldExpired,
                context.Message,
                place => Wordings.HoldExpired(context.Message, place),
                $"teams/{context.Message.TeamId}",
                context.CancellationToken
            );
}
