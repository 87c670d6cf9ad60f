using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Notices.Features.Notices;

internal static class GetNotice
{
    public static async Task<Ok<NoticeView>> HandleAsync(Guid id, Scope scope, NoticesDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.ViewAsync(await db.Notices.AsNoTracking().RequireAsync(scope, id, ct), scope, ct));
}
