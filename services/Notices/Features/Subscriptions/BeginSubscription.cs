using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
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
        var subscription = Subscription.Begin(scope.Division, request.Terms(channels));
        await db.RequireOnlyAsync(subscription, ct);
        db.Add(subscription);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{subscription.Division}/notice-subscriptions/{subscription.Id}",
            SubscriptionView.Of(subscription, channels, scope.Caller)
        );
    }

    /// <summary>Of one place, recipient and channel there is one subscription.</summary>
    public static async Task RequireOnlyAsync(this NoticesDb db, Subscription it, CancellationToken ct)
    {
        if (
            await db.Subscriptions.AnyAsync(
                s =>
                    s.Id != it.Id
                    && s.Division == it.Division
                    && s.Channel == it.Channel
                    && s.Recipient == it.Recipient
                    && s.EndedAt == null,
                ct
            )
        )
        {
            throw SubscriptionErrors.Stands.At("address");
        }
    }
}
