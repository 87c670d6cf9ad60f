using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Officers;

internal static class GetOfficer
{
    public static async Task<Ok<OfficerView>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var officer = await db.Officers.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await new[] { officer }.ShownAsync(asOf ?? clock.Today(), scope.Caller, db, ct))[0]);
    }
}
