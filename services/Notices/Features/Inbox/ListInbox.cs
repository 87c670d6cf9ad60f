using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Notices.Domain;
using Notices.Features.Notices;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Notices.Features.Inbox;

/// <summary>The notices that concern the path's place, the newest first: those of its subtree, what others above inform of, and what is
/// addressed to the caller's own account.</summary>
/// <param name="Kind">Only notices of this kind.</param>
/// <param name="Unread">True: only those that the caller has not read; false: only those read.</param>
/// <param name="OwnLevel">True: without those of the places below.</param>
public sealed record ListInboxRequest(Word<NoticeKind>? Kind, bool? Unread, bool? OwnLevel, int? Limit, string? Cursor);

/// <summary>A notice in the inbox, in the caller's language.</summary>
/// <param name="Link">Path of the record it is about.</param>
/// <param name="ReadAt">When the caller read it; null: not yet.</param>
public sealed record InboxItem(
    Guid Id,
    DivisionCode Division,
    NoticeKind Kind,
    bool Urgent,
    string Title,
    string Text,
    string? Link,
    DateTimeOffset At,
    DateTimeOffset? ReadAt
);

/// <summary>How many notices of the inbox the caller has not read.</summary>
/// <param name="Urgent">How many of them are urgent.</param>
public sealed record UnreadNotices(int Unread, int Urgent);

internal static class ListInbox
{
    private static readonly string[] Keepers = Roles.Readers;

    public static async Task<Ok<Page<InboxItem>>> HandleAsync(
        [AsParameters] ListInboxRequest request,
        Scope scope,
        NoticesDb db,
        CurrentCaller current,
        CancellationToken ct
    )
    {
        var (page, kind, subject) = (new PageRequest(request.Limit, request.Cursor), request.Kind?.Value, scope.Caller.Subject);
        var notices = db.InboxOf(scope, current)
            .Where(n => kind == null || n.Kind == kind)
            .Where(n =>
                request.OwnLevel != true
                || n.Division == scope.Division
                || NoticeKinds.Downwards.Contains(n.Kind)
                || n.Accounts.Contains(subject)
            );
        if (request.Unread is { } unread)
        {
            notices = notices.Where(n => unread != db.Reads.Any(r => r.Subject == subject && r.NoticeId == n.Id));
        }

        var rows = await notices.Newest(page).ToListAsync(ct);
        var cut = page.Cut(rows, n => [n.Id.ToString()]);
        var ids = cut.Items.Select(n => n.Id).ToList();
        var read = await db
            .Reads.AsNoTracking()
            .Where(r => r.Subject == subject && ids.Contains(r.NoticeId))
            .ToDictionaryAsync(r => r.NoticeId, r => r.At, ct);
        return TypedResults.Ok(
            new Page<InboxItem>([.. cut.Items.Select(n => Item(n, read.TryGetValue(n.Id, out var at) ? at : null))], cut.NextCursor)
        );
    }

    public static async Task<Ok<UnreadNotices>> CountAsync(Scope scope, NoticesDb db, CurrentCaller current, CancellationToken ct)
    {
        var subject = scope.Caller.Subject;
        var kinds = await db.InboxOf(scope, current)
            .Where(n => !db.Reads.Any(r => r.Subject == subject && r.NoticeId == n.Id))
            .GroupBy(n => n.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return TypedResults.Ok(new UnreadNotices(kinds.Sum(k => k.Count), kinds.Where(k => k.Key.IsUrgent()).Sum(k => k.Count)));
    }

    /// <summary>The notices that concern a place. What a place above informs of is read behind the caller's own fence, and nothing else
    /// there.</summary>
    public static IQueryable<Notice> InboxOf(this NoticesDb db, Scope scope, CurrentCaller current)
    {
        var place = scope.Division;
        var above = place.Prefixes().Where(p => p != place).ToList();
        if (above.Count > 0)
        {
            current.Open(above[0].Value);
        }

        var (end, subject) = (place.SubtreeEnd, scope.Caller.Subject);
        var keepsRegisters = scope.Caller.Holds(place, Keepers);
        return db
            .Notices.AsNoTracking()
            .Where(n => n.Kind != NoticeKind.Trial)
            .Where(n =>
                (
                    n.Division >= place
                    && n.Division < end
                    && (n.UpTo == null || n.UpTo <= place) // both are prefixes of the notice's place
                    && (keepsRegisters || !NoticeKinds.OfTheRegisters.Contains(n.Kind))
                )
                || (NoticeKinds.Downwards.Contains(n.Kind) && above.Contains(n.Division))
                || n.Accounts.Contains(subject)
            );
    }

    private static InboxItem Item(Notice n, DateTimeOffset? readAt)
    {
        var row = NoticeRow.Of(n, new Dictionary<string, int>());
        return new(row.Id, row.Division, row.Kind, row.Urgent, row.Title, row.Text, row.Link, row.At, readAt);
    }
}
