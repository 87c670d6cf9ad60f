using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Drills;

internal static class GetDrill
{
    public static async Task<Ok<DrillView>> HandleAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct) =>
        TypedResults.Ok(DrillView.Of(await db.Drills.AsNoTracking().RequireAsync(scope, id, ct)));
}
