using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Events;

/// <summary>A document was issued: all places below who asked for it learn of it.</summary>
public sealed class TellOfDocuments(Announcement announcement) : IConsumer<DocumentIssued>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<DocumentIssued> context) =>
        announcement.Make(
            NoticeKind.DocumentIssued,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"documents/{context.Message.DocumentId}",
            context.CancellationToken
        );
}
