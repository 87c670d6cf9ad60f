using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

/// <summary>挂牌更名.</summary>
public sealed record RenameInstitutionRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    DateOnly On,
    [property: StringLength(100)] string? DocumentNumber
);

internal static class RenameInstitution
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        RenameInstitutionRequest request,
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

    /// <summary>The station or room becomes an office or room on the day.</summary>
    public static void Take(InstitutionContext context, Institution institution, RenameInstitutionRequest request) =>
        context.Changed(institution.Rename(request.Name.Trim(), request.On, request.DocumentNumber, context.Today));
}
