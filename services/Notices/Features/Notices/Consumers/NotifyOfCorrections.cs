using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A drill's corrective action was ordered, or its last day changed.</summary>
public sealed class NotifyOfCorrections(Announcement announcement) : IConsumer<FindingChanged>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<FindingChanged> context) =>
        context.Message is { Now: { ClosedOn: null } now, Was: var was } && was?.Due != now.Due
            ? announcement.MakeAsync(
                NoticeKind.CorrectionOrdered,
                context.Message,
                place => Wordings.CorrectionOrdered(now, postponed: was is not null, place),
                $"drills/{now.DrillId}",
                context.CancellationToken
            )
            : Task.CompletedTask;
}
