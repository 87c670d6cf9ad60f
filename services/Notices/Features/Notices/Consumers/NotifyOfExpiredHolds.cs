using MassTransit;
using Notices.Domain;
using Notices.Features.Notices;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A hold of a team ran out without anybody having released the team: where is it? One that was released is nobody's
/// worry.</summary>
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
