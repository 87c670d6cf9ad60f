using MassTransit;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>Something runs out or is due: its own place is reminded; when it is overdue, the place above too.</summary>
public sealed class RemindOfDueDates(Announcement announcement) : IConsumer<DueDateReminded>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<DueDateReminded> context)
    {
        var message = context.Message;
        return announcement.MakeAsync(
            DueWordings.KindOf(message.Subject),
            message,
            place => DueWordings.Of(message, place),
            message.Record,
            context.CancellationToken,
            reach: new(message.DaysLeft < 0 ? message.Division.Parent ?? message.Division : message.Division, message.Accounts)
        );
    }
}
