using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

internal static class GetInstitution
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await db.Institutions.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await new[] { institution }.WithHeadsAsync(db, asOf ?? clock.Today(), ct))[0]);
    }
}
