using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

/// <summary>The day the plaque was hung.</summary>
public sealed record HangPlaqueRequest(DateOnly On);

internal static class HangPlaque
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        HangPlaqueRequest request,
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

    /// <summary>The plaque hangs since the day.</summary>
    public static void Take(InstitutionContext context, Institution institution, HangPlaqueRequest request) =>
        context.Changed(institution.HangPlaque(request.On, context.Today));
}
