using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Assessments;

/// <summary>Submits the answers to the county.</summary>
/// <param name="On">The day of the submission; null: today. The checklist in force on that day applies.</param>
public sealed record SubmitAssessmentRequest(DateOnly? On);

internal static class SubmitAssessment
{
    public static async Task<Ok<AssessmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        SubmitAssessmentRequest? request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var attainment = await step.OnAsync(db.Attainments, ct);
        var on = BusinessDate.Past(request?.On, clock, DocumentErrors.NotYet);
        var institution = await db.Institutions.AsNoTracking().SingleAsync(i => i.Id == attainment.InstitutionId, ct);
        var context = await AssessmentContext.LoadAsync(db, attainment.Standard, on, ct);
        var standard = context.StandardAt(attainment.Division, attainment.Standard);
        db.Publish(attainment.Submit(standard, context.Has(institution), step.Scope.Caller.Subject, on));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AssessmentView.Of(attainment));
    }
}
