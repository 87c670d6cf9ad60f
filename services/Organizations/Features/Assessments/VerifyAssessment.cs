using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Assessments;

/// <summary>The county's word: items sent back with reasons; none: every answer is confirmed.</summary>
/// <param name="On">The day the county looked; null: today. It is measured by the checklist in force then.</param>
public sealed record VerifyAssessmentRequest([property: Length(0, 50)] IReadOnlyList<ReturnedItemRequest>? Returned, DateOnly? On);

/// <summary>One item to correct.</summary>
public sealed record ReturnedItemRequest(
    [property: Required, StringLength(60, MinimumLength = 2)] string Key,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
);

internal static class VerifyAssessment
{
    public static async Task<Ok<AssessmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        VerifyAssessmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var attainment = await step.OnAsync(db.Attainments, ct);
        RequireVerifier(step.Scope.Caller, attainment);
        var on = BusinessDate.Past(request.On, clock, DocumentErrors.NotYet);
        var standard = await db.RequireStandardAsync(attainment.Standard, attainment.Division, on, ct);
        var returned = (request.Returned ?? [])
            .DistinctBy(r => r.Key, StringComparer.Ordinal)
            .ToDictionary(r => r.Key, r => r.Reason.Trim(), StringComparer.Ordinal);
        if (attainment.Verify(standard, returned, step.Scope.Caller.Subject, on) is { } happened)
        {
            db.Publish(happened);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AssessmentView.Of(attainment));
    }

    // A county does not verify its own bureau, and a partner's token can't verify at all.
    private static void RequireVerifier(Caller caller, Attainment attainment)
    {
        var roles = attainment.Level <= DivisionLevel.County ? [Roles.CityAdmin] : Roles.CountyAndAbove;
        if (!caller.Holds(attainment.Division, roles))
        {
            throw CoreErrors.RoleMissing.Because(attainment.Division, RoleWords.AnyOf(roles));
        }
    }
}
