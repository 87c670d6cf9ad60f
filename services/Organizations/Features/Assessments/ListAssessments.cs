using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.Assessments;

/// <summary>The assessments of a subtree, by place.</summary>
public sealed record ListAssessmentsRequest(
    string? Standard,
    Word<AttainmentState>? State,
    Guid? InstitutionId,
    int? Limit,
    string? Cursor
);

internal static class ListAssessments
{
    public static async Task<Ok<Page<AssessmentView>>> HandleAsync(
        [AsParameters] ListAssessmentsRequest request,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Attainments.AsNoTracking().Within(scope.Division).Matching(request).PageByPlace(page).ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(AssessmentView.Of), v => [v.Division.Value, v.Id.ToString()]));
    }

    internal static IQueryable<Attainment> Matching(this IQueryable<Attainment> attainments, ListAssessmentsRequest request)
    {
        var state = request.State?.Value;
        return attainments.Where(a =>
            (request.Standard == null || a.Standard == request.Standard)
            && (state == null || a.State == state)
            && (request.InstitutionId == null || a.InstitutionId == request.InstitutionId)
        );
    }
}
