using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Channels;
using Notices.Data;
using Platform.Hosting.Data;

namespace Notices.Features.Subscriptions;

/// <summary>All of it as it is to be, paused or not.</summary>
internal static class ChangeSubscription
{
    public static async Task<Ok<SubscriptionView>> HandleAsync(
        [AsParameters] RecordStep step,
        SubscriptionRequest request,
        NoticesDb db,
        ChannelDirectory channels,
        CancellationToken ct
    )
    {
        var subscription = await step.OnAsync(db.Subscriptions, ct);
        subscription.Change(request.Terms(channels), request.Paused ?? false);
        await db.RequireOnlyAsync(subscription, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SubscriptionView.Of(subscription, channels, step.Scope.Caller));
    }
}
