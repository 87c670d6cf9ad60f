using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Reports.Data;

namespace Reports.Features.Rebuilds;

internal static class GetRebuild
{
    public static async Task<RebuildView> HandleAsync(Guid id, Scope scope, ReportsDb db, CancellationToken ct) =>
        RebuildView.Of(
            await db.Rebuilds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct)
                ?? throw CoreErrors.NotFound.Because(scope.Division, id)
        );
}
