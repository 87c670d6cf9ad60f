using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Notices.Features.Notices;

/// <summary>The notices of a subtree, the newest first.</summary>
/// <param name="State">With a message in this state.</param>
/// <param name="From">Created on or after.</param>
/// <param name="To">Created on or before.</param>
public sealed record ListNoticesRequest(
    Word<NoticeKind>? Kind,
    Word<MessageState>? State,
    Guid? SubscriptionId,
    DateOnly? From,
    DateOnly? To
);

internal static class ListNotices
{
    internal static readonly SortKeys<Notice> Sorts = new("-at") { { "at", n => n.At } };

    public static async Task<Ok<Page<NoticeRow>>> HandleAsync(
        [AsParameters] ListNoticesRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        NoticesDb db,
        CancellationToken ct
    )
    {
        return await list.PageAsync(
            new Listed<Notice>(db, scope.Division, Find(db, scope.Division, request), Sorts),
            notices => CountedAsync(db, notices, ct),
            ct
        );
    }

    private static async Task<IReadOnlyList<NoticeRow>> CountedAsync(NoticesDb db, IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        var counts = await db.CountsOfAsync([.. notices.Select(n => n.Id)], ct);
        return
        [
            .. notices.Select(n =>
                NoticeRow.Of(n, counts[n.Id].ToDictionary(c => Words.Of(c.State), c => c.Count, StringComparer.Ordinal))
            ),
        ];
    }

    private static IQueryable<Notice> Find(NoticesDb db, DivisionCode place, ListNoticesRequest request)
    {
        var (kind, state) = (request.Kind?.Value, request.State?.Value);
        DateTimeOffset? from = request.From is { } first ? BusinessTime.StartOf(first).ToUniversalTime() : null;
        DateTimeOffset? before = request.To is { } last ? BusinessTime.StartOf(last.AddDays(1)).ToUniversalTime() : null;
        return db
            .Notices.AsNoTracking()
            .Within(place)
            .Where(n => (kind == null || n.Kind == kind) && (from == null || n.At >= from) && (before == null || n.At < before))
            .Where(n =>
                request.SubscriptionId == null || db.Deliveries.Any(d => d.NoticeId == n.Id && d.SubscriptionId == request.SubscriptionId)
            )
            .Where(n =>
                state == null || db.Deliveries.Any(d => d.NoticeId == n.Id && db.Messages.Any(m => m.Id == d.MessageId && m.State == state))
            );
    }

    /// <summary>A page of notices, the newest first: an id is ordered by the time it was given.</summary>
    public static IQueryable<Notice> Newest(this IQueryable<Notice> notices, PageRequest page)
    {
        if (page.After(keys: 1) is [var key])
        {
            var last = Guid.TryParse(key, out var id) ? id : throw CoreErrors.CursorMalformed.At("cursor");
            notices = notices.Where(n => n.Id < last);
        }

        return notices.OrderByDescending(n => n.Id).Take(page.Size + 1);
    }
}
