using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A drill found that the plan it exercised must be revised.</summary>
public sealed class NotifyOfDemandedRevisions(Announcement announcement) : IConsumer<PlanRevisionDemanded>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlanRevisionDemanded> context) =>
        announcement.MakeAsync(
            NoticeKind.PlanRevisionDemanded,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"drills/{context.Message.DrillId}",
            context.CancellationToken
        );
}
