using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A superior plan changed: the county whose plans follow it is notified, and all places inside.</summary>
public sealed class NotifyOfPlansAbove(Announcement announcement) : IConsumer<PlansRelinked>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlansRelinked> context) =>
        announcement.MakeAsync(
            NoticeKind.PlanAboveChanged,
            context.Message,
            place => Wordings.Of(context.Message, place),
            "plans?flagged=true",
            context.CancellationToken
        );
}
