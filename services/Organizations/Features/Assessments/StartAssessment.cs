using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Assessments;

/// <summary>Begins the self-assessment of an institution by a checklist; each pair has one.</summary>
public sealed record StartAssessmentRequest(Guid InstitutionId, [property: Required, StringLength(60, MinimumLength = 2)] string Standard);

internal static class StartAssessment
{
    public static async Task<Created<AssessmentView>> HandleAsync(
        StartAssessmentRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await db.Institutions.RequireAsync(scope, request.InstitutionId, ct);
        var same = db.Attainments.Where(a => a.InstitutionId == institution.Id && a.Standard == request.Standard);
        if (await same.Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct) is { } other)
        {
            throw CoreErrors.Duplicate.Because($"{institution.Name} {request.Standard} ({other})");
        }

        var context = await AssessmentContext.LoadAsync(db, request.Standard, clock.Today(), ct);
        var attainment = Take(context, institution, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{attainment.Division}/assessments/{attainment.Id}", AssessmentView.Of(attainment));
    }

    /// <summary>The institution begins to assess itself by the checklist.</summary>
    public static Attainment Take(AssessmentContext context, Institution institution, StartAssessmentRequest request)
    {
        if (institution.ClosedOn is not null)
        {
            throw StandardErrors.InstitutionEnded.Because(institution.Name);
        }

        var standard = context.StandardAt(institution.Division, request.Standard);
        var attainment = Attainment.Start(institution, standard, context.Has(institution));
        context.Started(attainment);
        return attainment;
    }
}
