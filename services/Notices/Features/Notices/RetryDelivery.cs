using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Notices.Features.Notices;

/// <summary>Sends again what failed, was given up or had no channel; a digest as one message. The id stays the same.</summary>
internal static class RetryDelivery
{
    public static async Task<Ok<NoticeView>> HandleAsync(
        [AsParameters] RecordStep step,
        Guid delivery,
        NoticesDb db,
        ChannelDirectory channels,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var notice = await step.OnAsync(db.Notices.AsNoTracking(), ct);
        await using var transaction = await db.TransactAsync(ct);
        var message =
            await db
                .Messages.FromSql(
                    $"""
                    select m.* from messages m where m.id = (
                        select d.message_id from deliveries d left join subscriptions s on s.id = d.subscription_id
                          where d.id = {delivery} and d.notice_id = {notice.Id}
                            and (s.id is not null or d.subscription_id is null)) for update
                    """
                )
                .FirstOrDefaultAsync(ct)
            ?? throw CoreErrors.NotFound.Because(step.Scope.Division, delivery);
        var channel = channels.Find(message.Channel) ?? throw SubscriptionErrors.NoChannel.Because(message.Channel);
        message.Retry(clock.GetUtcNow(), channel.Settings.GiveUpAfter);
        await db.SaveChangesAsync(ct);
        await db.WakeSendersAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(await db.ViewAsync(notice, step.Scope, ct));
    }
}
