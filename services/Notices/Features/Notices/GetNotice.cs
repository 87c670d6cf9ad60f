using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Notices.Features.Notices;

internal static class GetNotice
{
    public static async Task<Ok<NoticeView>> Handle(Guid id, Scope scope, NoticesDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.View(await db.Notices.AsNoTracking().Require(scope, id, ct), scope, ct));
}
