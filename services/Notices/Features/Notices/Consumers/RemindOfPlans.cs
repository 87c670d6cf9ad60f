using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A plan is to be revised, or its filing is late: its place is reminded, and those above it.</summary>
public sealed class RemindOfPlans(Announcement announcement) : IConsumer<PlanFellDue>, IConsumer<PlanFilingOverdue>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlanFellDue> context) =>
        announcement.MakeAsync(
            NoticeKind.PlanDue,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"plans/{context.Message.PlanId}",
            context.CancellationToken
        );

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlanFilingOverdue> context) =>
        announcement.MakeAsync(
            NoticeKind.PlanFilingOverdue,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"plans/{context.Message.PlanId}",
            context.CancellationToken
        );
}
