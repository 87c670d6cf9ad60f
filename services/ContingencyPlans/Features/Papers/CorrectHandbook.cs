using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Papers;

/// <summary>The complete corrected handbook; its copies stay.</summary>
internal static class CorrectHandbook
{
    public static async Task<Ok<HandbookView>> HandleAsync(
        [AsParameters] RecordStep step,
        HandbookRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var handbook = await step.OnAsync(db.Handbooks, ct);
        var heading = await request.Heading.HeadingAsync(handbook.Division, db, ct);
        await db.RequireTitleFreeAsync(handbook.Division, heading, handbook, ct);
        if (handbook.Correct(heading, request.Content, clock.Today()) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(HandbookView.Of(handbook));
    }
}
