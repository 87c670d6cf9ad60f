using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

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
        db.Publish(institution.Rename(request.Name.Trim(), request.On, request.DocumentNumber, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InstitutionView.Of(institution, clock.Today()));
    }
}
