using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

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
        Take(InstitutionContext.Of(db, clock.Today()), institution, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }

    /// <summary>The seal exists since the day.</summary>
    public static void Take(InstitutionContext context, Institution institution, EngraveSealRequest request) =>
        context.Changed(institution.EngraveSeal(request.Text.Trim(), request.On, context.Today));
}
