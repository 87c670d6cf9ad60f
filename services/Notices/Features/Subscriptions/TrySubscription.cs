using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Channels;
using Notices.Data;
using Notices.Features.Notices;
using Platform.Hosting.Data;

namespace Notices.Features.Subscriptions;

/// <summary>试发: sends a test message; the answer is the notice whose delivery shows the result a moment later.</summary>
internal static class TrySubscription
{
    public static async Task<Ok<NoticeView>> HandleAsync(
        [AsParameters] RecordStep step,
        NoticesDb db,
        ChannelDirectory channels,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var transaction = await db.TransactAsync(ct);
        var subscription = await step.OnAsync(db.Subscriptions, ct);
        var notice = subscription.Try(clock.GetUtcNow());
        await db.WriteAsync(notice, channels.Open, subscription.Id, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(await db.ViewAsync(notice, step.Scope, ct));
    }
}
