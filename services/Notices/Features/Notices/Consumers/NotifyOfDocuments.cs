using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>A document was issued: all places below who asked for it learn of it.</summary>
public sealed class NotifyOfDocuments(Announcement announcement) : IConsumer<DocumentIssued>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<DocumentIssued> context) =>
        announcement.MakeAsync(
            NoticeKind.DocumentIssued,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"documents/{context.Message.DocumentId}",
            context.CancellationToken
        );
}
