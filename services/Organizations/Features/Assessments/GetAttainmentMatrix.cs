using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Divisions;
using Organizations.Features.Standards;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Assessments;

internal static class GetAttainmentMatrix
{
    public static async Task<Ok<AttainmentMatrix>> HandleAsync(
        string standard,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked = await db.RequireStandardAsync(standard, scope.Division, clock.Today(), ct);
        var institutions = await db.InstitutionsUnder(asked, scope.Division)
            .Select(i => new MatrixInstitution(i.Id, i.Division, i.Level))
            .ToListAsync(ct);
        var attainments = await db
            .Attainments.AsNoTracking()
            .Within(scope.Division)
            .Where(a => a.Standard == standard)
            .ToDictionaryAsync(a => a.InstitutionId, ct);
        var children = await db.Directory(clock.Today())
            .Where(d => d.Term.Superior == scope.Division)
            .ToDictionaryAsync(d => d.Term.Code, d => d.Term.Name, ct);
        return TypedResults.Ok(AttainmentMatrix.Of(asked, scope.Division, children, institutions, attainments));
    }
}
