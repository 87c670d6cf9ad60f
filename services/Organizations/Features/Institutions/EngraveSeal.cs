using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>The day the seal was engraved, and its text.</summary>
public sealed record EngraveSealRequest(DateOnly On, [property: Required, StringLength(100, MinimumLength = 2)] string Text);

internal static class EngraveSeal
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        EngraveSealRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        db.Publish(institution.EngraveSeal(request.Text.Trim(), request.On, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InstitutionView.Of(institution, clock.Today()));
    }
}
