using Microsoft.AspNetCore.Http.HttpResults;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Notices.Features.Subscriptions;

internal static class BeginSubscription
{
    public static async Task<Created<SubscriptionView>> HandleAsync(
        SubscriptionRequest request,
        Scope scope,
        NoticesDb db,
        ChannelDirectory channels,
        CancellationToken ct
    )
    {
        var named = request.Terms(channels).Named(scope.Division);
        var subscription = Take(await SubscriptionContext.LoadAsync(db, channels, [named], ct), scope.Division, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{subscription.Division}/notice-subscriptions/{subscription.Id}",
            SubscriptionView.Of(subscription, channels, scope.Caller)
        );
    }

    /// <summary>The recipient is subscribed at the place.</summary>
    public static Subscription Take(SubscriptionContext context, DivisionCode place, SubscriptionRequest request)
    {
        var subscription = Subscription.Begin(place, request.Terms(context.Channels), request.Paused ?? false);
        context.RequireOnly(subscription);
        context.Begun(subscription);
        return subscription;
    }
}
