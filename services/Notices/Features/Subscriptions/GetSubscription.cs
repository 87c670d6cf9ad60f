using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Notices.Features.Subscriptions;

internal static class GetSubscription
{
    public static async Task<Ok<SubscriptionView>> HandleAsync(
        Guid id,
        Scope scope,
        NoticesDb db,
        ChannelDirectory channels,
        CancellationToken ct
    ) => TypedResults.Ok(SubscriptionView.Of(await db.Subscriptions.AsNoTracking().RequireAsync(scope, id, ct), channels, scope.Caller));
}
