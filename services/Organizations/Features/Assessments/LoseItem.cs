using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Assessments;

/// <summary>An item an institution had is no longer there.</summary>
public sealed record LoseItemRequest(
    [property: Required, StringLength(60, MinimumLength = 2)] string Key,
    [property: Required, StringLength(500, MinimumLength = 2)] string Note,
    DateOnly? On
);

internal static class LoseItem
{
    public static async Task<Ok<AssessmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        LoseItemRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var attainment = await step.OnAsync(db.Attainments, ct);
        db.Publish(attainment.LoseItem(request.Key, request.Note.Trim(), BusinessDate.Past(request.On, clock, DocumentErrors.NotYet)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AssessmentView.Of(attainment));
    }
}
