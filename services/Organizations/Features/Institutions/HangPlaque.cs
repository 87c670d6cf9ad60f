using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

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
        db.Publish(institution.HangPlaque(request.On, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InstitutionView.Of(institution, clock.Today()));
    }
}
