using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;

namespace Notices.Features.Subscriptions;

/// <summary>The subscriptions of a subtree, by place.</summary>
/// <param name="Q">Part of the name.</param>
/// <param name="Ended">Those that were ended too.</param>
public sealed record ListSubscriptionsRequest(string? Channel, string? Q, bool? Ended);

internal static class ListSubscriptions
{
    internal static readonly SortKeys<Subscription> Sorts = new() { { "name", s => s.Name } };

    public static async Task<Ok<Page<SubscriptionView>>> HandleAsync(
        [AsParameters] ListSubscriptionsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        NoticesDb db,
        ChannelDirectory channels,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<Subscription>(db, scope.Division, db.Subscriptions.AsNoTracking().Within(scope.Division).Matching(request), Sorts),
            s => SubscriptionView.Of(s, channels, scope.Caller),
            ct
        );

    internal static IQueryable<Subscription> Matching(this IQueryable<Subscription> subscriptions, ListSubscriptionsRequest request) =>
        subscriptions
            .Where(s => (request.Channel == null || s.Channel == request.Channel) && (request.Q == null || s.Name.Contains(request.Q)))
            .Where(s => request.Ended == true || s.EndedAt == null);
}
