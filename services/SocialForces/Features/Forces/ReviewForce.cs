using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>年度审查 of a year. Who failed is not called until another review passes.</summary>
/// <param name="On">Today if left out.</param>
public sealed record ReviewForceRequest(
    [property: Range(2000, 2200)] int Year,
    bool Passed,
    [property: StringLength(500)] string? Note,
    DateOnly? On
);

internal static class ReviewForce
{
    public static async Task<Ok<ForceView>> HandleAsync(
        [AsParameters] RecordStep step,
        ReviewForceRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.OnAsync(db.Forces, ct);
        var on = BusinessDate.Past(request.On, clock, ForceErrors.NotYet);
        db.Publish(force.Review(new ForceReview(request.Year, request.Passed, request.Note?.Trim(), on, step.Scope.Caller.Subject)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }
}
