using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;

namespace Organizations.Features.Assessments;

/// <summary>The assessments of a subtree, by place.</summary>
public sealed record ListAssessmentsRequest(string? Standard, AttainmentState? State, Guid? InstitutionId, int? Limit, string? Cursor);

internal static class ListAssessments
{
    public static async Task<Ok<Page<AssessmentView>>> Handle([AsParameters] ListAssessmentsRequest request, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Attainments.AsNoTracking().Within(scope.Division)
            .Where(a => (request.Standard == null || a.Standard == request.Standard)
                && (request.State == null || a.State == request.State)
                && (request.InstitutionId == null || a.InstitutionId == request.InstitutionId))
            .PageByPlace(page).ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(AssessmentView.Of), v => [v.Division.Value, v.Id.ToString()]));
    }
}
