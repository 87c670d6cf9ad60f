using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Papers;

/// <summary>发放: copies were given out.</summary>
/// <param name="To">各村民小组, 大河家小学.</param>
/// <param name="On">Today if left out.</param>
public sealed record DistributeHandbookRequest(
    [property: Range(1, 1000000)] int Copies,
    [property: Required, StringLength(200, MinimumLength = 1)] string To,
    DateOnly? On
);

internal static class DistributeHandbook
{
    public static async Task<Ok<HandbookView>> HandleAsync(
        [AsParameters] RecordStep step,
        DistributeHandbookRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var handbook = await step.OnAsync(db.Handbooks, ct);
        db.Publish(handbook.Distribute(new(BusinessDate.Past(request.On, clock, PaperErrors.NotYet), request.Copies, request.To.Trim())));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(HandbookView.Of(handbook));
    }
}
