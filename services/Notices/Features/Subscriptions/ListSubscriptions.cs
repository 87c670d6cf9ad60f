using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Notices.Features.Subscriptions;

/// <summary>The subscriptions of a subtree, by place.</summary>
/// <param name="Ended">Those that were ended too.</param>
public sealed record ListSubscriptionsRequest(string? Channel, string? Name, bool? Ended, int? Limit, string? Cursor);

internal static class ListSubscriptions
{
    public static async Task<Ok<Page<SubscriptionView>>> HandleAsync(
        [AsParameters] ListSubscriptionsRequest request,
        Scope scope,
        NoticesDb db,
        ChannelDirectory channels,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Subscriptions.AsNoTracking().Within(scope.Division).Matching(request).PageByPlace(page).ToListAsync(ct);
        var cut = page.Cut(rows, s => [s.Division.Value, s.Id.ToString()]);
        return TypedResults.Ok(
            new Page<SubscriptionView>([.. cut.Items.Select(s => SubscriptionView.Of(s, channels, scope.Caller))], cut.NextCursor)
        );
    }

    internal static IQueryable<Subscription> Matching(this IQueryable<Subscription> subscriptions, ListSubscriptionsRequest request) =>
        subscriptions
            .Where(s =>
                (request.Channel == null || s.Channel == request.Channel) && (request.Name == null || s.Name.Contains(request.Name))
            )
            .Where(s => request.Ended == true || s.EndedAt == null);
}
