using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Platform.Core;
using Platform.Hosting.Access;

namespace Notices.Features.Inbox;

/// <summary>Marks notices of the inbox as read by the caller; once read, a notice stays read.</summary>
/// <param name="Ids">The notices; one that is not in the inbox is refused.</param>
/// <param name="UpTo">In place of <paramref name="Ids"/>: this notice and all older ones.</param>
public sealed record ReadNoticesRequest([property: Length(1, 1000)] IReadOnlyList<Guid>? Ids, Guid? UpTo);

internal static class ReadNotices
{
    public static async Task<Ok<UnreadNotices>> HandleAsync(
        ReadNoticesRequest request,
        Scope scope,
        NoticesDb db,
        CurrentCaller current,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (subject, inbox) = (scope.Caller.Subject, db.InboxOf(scope, current));
        var marked = request switch
        {
            { Ids: { } ids, UpTo: null } => await NamedAsync(inbox, ids, scope, ct),
            { Ids: null, UpTo: { } last } => await inbox
                .Where(n => n.Id <= last && !db.Reads.Any(r => r.Subject == subject && r.NoticeId == n.Id))
                .Select(n => n.Id)
                .ToArrayAsync(ct),
            _ => throw CoreErrors.Required.At("ids"),
        };
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into notice_reads (subject, notice_id, at)
            select {subject}, id, {clock.GetUtcNow()} from unnest({marked}) as id on conflict do nothing
            """,
            ct
        );
        return await ListInbox.CountAsync(scope, db, current, ct);
    }

    private static async Task<Guid[]> NamedAsync(
        IQueryable<Domain.Notice> inbox,
        IReadOnlyList<Guid> ids,
        Scope scope,
        CancellationToken ct
    )
    {
        var wanted = ids.Distinct().ToArray();
        var found = (await inbox.Where(n => wanted.Contains(n.Id)).Select(n => n.Id).ToListAsync(ct)).ToHashSet();
        List<FieldError> unknown =
        [
            .. ids.Select((id, i) => (id, i))
                .Where(x => !found.Contains(x.id))
                .Select(x => new FieldError($"ids[{x.i}]", CoreErrors.NotFound, [scope.Division, x.id])),
        ];
        return unknown.Count > 0 ? throw DomainException.ForFields(unknown) : wanted;
    }
}
