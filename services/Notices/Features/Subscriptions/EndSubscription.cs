using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Channels;
using Notices.Data;
using Platform.Hosting.Data;

namespace Notices.Features.Subscriptions;

/// <summary>注销: the address is deleted, past notices stay on record.</summary>
internal static class EndSubscription
{
    public static async Task<Ok<SubscriptionView>> HandleAsync(
        [AsParameters] RecordStep step,
        NoticesDb db,
        ChannelDirectory channels,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var subscription = await step.OnAsync(db.Subscriptions, ct);
        subscription.End(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SubscriptionView.Of(subscription, channels, step.Scope.Caller));
    }
}
