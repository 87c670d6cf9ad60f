using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>None of the forces that were asked comes: the officers on duty are notified at once.</summary>
public sealed class CallForOtherHelp(Announcement announcement) : IConsumer<MobilizationsExhausted>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<MobilizationsExhausted> context) =>
        announcement.MakeAsync(
            NoticeKind.MobilizationsExhausted,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"mobilizations/{context.Message.Last}",
            context.CancellationToken
        );
}
