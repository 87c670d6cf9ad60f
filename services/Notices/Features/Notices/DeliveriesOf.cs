using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Notices.Domain;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace Notices.Features.Notices;

/// <summary>The deliveries of a notice. Recipients above the caller's place are behind the fence; for those the caller only sees that they
/// exist.</summary>
internal static class DeliveriesOf
{
    public static async Task<NoticeView> ViewAsync(this NoticesDb db, Notice notice, Scope scope, CancellationToken ct)
    {
        var rows = await db
            .Deliveries.AsNoTracking()
            .Where(d => d.NoticeId == notice.Id)
            .Join(db.Messages, d => d.MessageId, m => m.Id, (d, m) => new { d, m })
            .LeftJoin(
                db.Subscriptions,
                x => x.d.SubscriptionId,
                s => s.Id,
                (x, s) =>
                    new
                    {
                        x.d,
                        x.m,
                        s,
                    }
            )
            .Where(x => x.d.SubscriptionId == null || x.s != null)
            .OrderBy(x => x.d.Id)
            .ToListAsync(ct);
        return NoticeView.Of(
            notice,
            [
                .. rows.OrderBy(x => x.s?.Division ?? notice.Division)
                    .Select(x => DeliveryView.Of(x.d, x.m, x.s, notice.Division, scope.Caller.MayRead(x.s?.Division ?? notice.Division))),
            ]
        );
    }

    public static async Task<ILookup<Guid, (MessageState State, int Count)>> CountsOfAsync(
        this NoticesDb db,
        IReadOnlyList<Guid> notices,
        CancellationToken ct
    ) =>
        (
            await db
                .Deliveries.AsNoTracking()
                .Where(d => notices.Contains(d.NoticeId))
                .Join(db.Messages, d => d.MessageId, m => m.Id, (d, m) => new { d.NoticeId, m.State })
                .GroupBy(x => new { x.NoticeId, x.State })
                .Select(g => new
                {
                    g.Key.NoticeId,
                    g.Key.State,
                    Count = g.Count(),
                })
                .ToListAsync(ct)
        ).ToLookup(x => x.NoticeId, x => (x.State, x.Count));
}
