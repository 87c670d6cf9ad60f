using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;

namespace Organizations.Features.Institutions;

/// <summary>The institutions of a subtree, by place.</summary>
public sealed record ListInstitutionsRequest(InstitutionKind? Kind, int? Limit, string? Cursor);

internal static class ListInstitutions
{
    public static async Task<Ok<Page<InstitutionView>>> Handle([AsParameters] ListInstitutionsRequest request, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Institutions.AsNoTracking().Within(scope.Division)
            .Where(i => request.Kind == null || i.Kind == request.Kind)
            .PageByPlace(page).ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(InstitutionView.Of), v => [v.Division.Value, v.Id.ToString()]));
    }
}
