using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>An agreement with a social force is about to end.</summary>
public sealed class RemindOfAgreements(Announcement announcement) : IConsumer<AgreementExpiring>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<AgreementExpiring> context) =>
        announcement.MakeAsync(
            NoticeKind.AgreementExpiring,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"agreements/{context.Message.AgreementId}",
            context.CancellationToken
        );
}
