using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
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
        var named = request.Terms(channels).Named(subscription.Division);
        Take(await SubscriptionContext.LoadAsync(db, channels, [named], ct), subscription, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SubscriptionView.Of(subscription, channels, step.Scope.Caller));
    }

    /// <summary>The subscription is as the request says; whether that is anything else than before.</summary>
    public static bool Take(SubscriptionContext context, Subscription subscription, SubscriptionRequest request)
    {
        var (was, paused, now) = (subscription.Terms(), subscription.Paused, request.Terms(context.Channels));
        subscription.Change(now, request.Paused ?? false);
        context.RequireOnly(subscription);
        return paused != subscription.Paused || was with { Kinds = now.Kinds } != now || !was.Kinds.SequenceEqual(now.Kinds);
    }
}
