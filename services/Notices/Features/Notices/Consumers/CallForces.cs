using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A social force is asked for help: those who subscribed at the place where it is registered are notified at once, because the
/// minutes for its answer run.</summary>
public sealed class CallForces(Announcement announcement) : IConsumer<MobilizationStepped>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<MobilizationStepped> context) =>
        context.Message is { Was: null, Now: MobilizationState.Asked } asked
            ? announcement.MakeAsync(
                NoticeKind.ForceAsked,
                asked,
                place => Wordings.ForceAsked(asked, place),
                $"mobilizations/{asked.MobilizationId}",
                context.CancellationToken,
                asked.ForceDivision
            )
            : Task.CompletedTask;
}
