using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Events;

/// <summary>A drill found that the plan it exercised must be revised.</summary>
public sealed class TellOfDemandedRevisions(Announcement announcement) : IConsumer<PlanRevisionDemanded>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlanRevisionDemanded> context) =>
        announcement.Make(
            NoticeKind.PlanRevisionDemanded,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"drills/{context.Message.DrillId}",
            context.CancellationToken
        );
}
