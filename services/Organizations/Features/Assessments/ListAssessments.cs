using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Organizations.Features.Assessments;

/// <summary>The assessments of a subtree, by place.</summary>
public sealed record ListAssessmentsRequest(string? Standard, Word<AttainmentState>? State, Guid? InstitutionId);

internal static class ListAssessments
{
    internal static readonly SortKeys<Attainment> Sorts = new() { { "standard", a => a.Standard } };

    public static async Task<Ok<Page<AssessmentView>>> HandleAsync(
        [AsParameters] ListAssessmentsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<Attainment>(db, scope.Division, db.Attainments.AsNoTracking().Within(scope.Division).Matching(request), Sorts),
            AssessmentView.Of,
            ct
        );

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
