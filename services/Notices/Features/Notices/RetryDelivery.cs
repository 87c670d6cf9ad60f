using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Notices.Features.Notices;

/// <summary>Sends again what failed, was given up or had no channel; a digest as one message. The id stays the same.</summary>
internal static class RetryDelivery
{
    public static async Task<Ok<NoticeView>> HandleAsync(
        [AsParameters] DeliveryStep step,
        NoticesDb db,
        ChannelDirectory channels,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var notice = await db.Notices.AsNoTracking().RequireAsync(step.Scope, step.Id, ct);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var message =
            await db
                .Messages.FromSql(
                    $"""
                    select m.* from messages m where m.id = (
                        select d.message_id from deliveries d join subscriptions s on s.id = d.subscription_id
                          where d.id = {step.Delivery} and d.notice_id = {notice.Id}) for update
                    """
                )
                .FirstOrDefaultAsync(ct)
            ?? throw CoreErrors.NotFound.Because(step.Scope.Division, step.Delivery);
        var channel = channels.Find(message.Channel) ?? throw SubscriptionErrors.NoChannel.Because(message.Channel);
        message.Retry(clock.GetUtcNow(), channel.Settings.GiveUpAfter);
        await db.SaveChangesAsync(ct);
        await db.WakeSendersAsync(ct);
        await (own?.CommitAsync(ct) ?? Task.CompletedTask);
        return TypedResults.Ok(await db.ViewAsync(notice, step.Scope, ct));
    }
}

/// <summary>Which delivery of which notice, and the caller.</summary>
public sealed record DeliveryStep(Guid Id, Guid Delivery, Scope Scope);
