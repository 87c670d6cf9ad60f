using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Papers;

/// <summary>The complete corrected card.</summary>
internal static class CorrectCard
{
    public static async Task<Ok<CardView>> HandleAsync(
        [AsParameters] RecordStep step,
        CardRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var card = await step.OnAsync(db.Cards, ct);
        var heading = await request.Heading.HeadingAsync(card.Division, db, ct);
        await db.RequireTitleFreeAsync(card.Division, heading, card, ct);
        if (card.Correct(heading, request.Content, clock.Today()) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CardView.Of(card));
    }
}
