using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Features.Assessments;

/// <summary>Hands the answers to the county.</summary>
internal static class SubmitAssessment
{
    public static async Task<Ok<AssessmentView>> Handle([AsParameters] RecordStep step, OrganizationsDb db, TimeProvider clock, CancellationToken ct)
    {
        var attainment = await step.On(db.Attainments, ct);
        var (_, standard, has) = await Measured.Of(attainment, db, clock.Today(), ct);
        db.Publish(attainment.Submit(standard, has, step.Scope.Caller.Subject, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AssessmentView.Of(attainment));
    }
}
