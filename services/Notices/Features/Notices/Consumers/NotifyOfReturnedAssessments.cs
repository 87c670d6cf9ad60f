using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>An assessment was returned for correction.</summary>
public sealed class NotifyOfReturnedAssessments(Announcement announcement) : IConsumer<AssessmentReturned>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<AssessmentReturned> context) =>
        announcement.MakeAsync(
            NoticeKind.AssessmentReturned,
            context.Message,
            place => Wordings.Of(context.Message, place),
            $"institutions/{context.Message.InstitutionId}",
            context.CancellationToken
        );
}
