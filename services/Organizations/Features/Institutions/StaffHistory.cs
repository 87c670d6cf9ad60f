using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

/// <summary>Every staffing of an institution there was, by day.</summary>
internal static class StaffHistory
{
    public static async Task<Ok<Page<Staffing>>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(Page.Whole((await db.Institutions.AsNoTracking().RequireAsync(scope, id, ct)).Staffings));
}
