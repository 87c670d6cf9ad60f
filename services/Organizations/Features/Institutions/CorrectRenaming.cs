using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>The renaming was recorded with a wrong date or document.</summary>
public sealed record CorrectRenamingRequest(DateOnly On, [property: StringLength(100)] string? DocumentNumber);

internal static class CorrectRenaming
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectRenamingRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        db.Publish(institution.CorrectRenaming(request.On, request.DocumentNumber, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }
}
