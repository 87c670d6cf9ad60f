using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

/// <summary>The full staffing from a day on.</summary>
public sealed record StaffInstitutionRequest(
    DateOnly On,
    [property: Range(0, 10_000)] int Posts,
    [property: Range(0, 10_000)] int FullTime,
    [property: Range(0, 10_000)] int PartTime
)
{
    internal Staffing Of() => new(On, Posts, FullTime, PartTime);
}

internal static class StaffInstitution
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        StaffInstitutionRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        Take(InstitutionContext.Of(db, clock.Today()), institution, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }

    /// <summary>The institution has this staffing from the day on.</summary>
    public static void Take(InstitutionContext context, Institution institution, StaffInstitutionRequest request) =>
        context.Changed(institution.Staff(request.Of(), context.Today));
}
