using MassTransit;
using Notices.Domain;
using Notices.Features.Notices;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>Nobody who was asked comes: whoever keeps watch hears of it at once.</summary>
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
