using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Assessments;

internal static class GetAssessment
{
    public static async Task<Ok<AssessmentView>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(AssessmentView.Of(await db.Attainments.RequireAsync(scope, id, ct)));
}
