using MassTransit;
using Notices.Data;
using Notices.Domain;
using Platform.Core.Events;

namespace Notices.Features.Notices.Consumers;

/// <summary>点名: those who have an account find the call in the inbox, wherever they serve; every member gets a message with the link to
/// answer, by the channels that reach telephones.</summary>
public sealed class NotifyOfRollCalls(Announcement announcement, NoticesDb db) : IConsumer<RollCallOpened>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<RollCallOpened> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var notice = await announcement.MakeAsync(
            NoticeKind.RollCalled,
            message,
            place => Wordings.Of(message, place),
            $"teams/{message.TeamId}",
            ct,
            reach: new(message.Division, message.Accounts)
        );
        await db.WriteToMembersAsync(notice, announcement.PersonalChannels, message.RollCallId, message.Members, message.Until, ct);
    }
}
