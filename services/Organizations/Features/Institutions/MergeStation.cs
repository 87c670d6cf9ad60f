using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>A station whose people the institution takes over.</summary>
public sealed record MergeStationRequest(
    StationKind Kind,
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    DateOnly On,
    [property: Range(0, 1_000)] int Staff
);

internal static class MergeStation
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        MergeStationRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        db.Publish(institution.Merge(new MergedStation(request.Kind, request.Name.Trim(), request.On, request.Staff), clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }
}
