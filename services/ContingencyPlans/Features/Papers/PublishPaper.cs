using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Papers;

/// <summary>发布. What was in use under the same title of the same unit is withdrawn.</summary>
/// <param name="On">Today if left out.</param>
public sealed record PublishPaperRequest(DateOnly? On);

internal static class PublishPaper
{
    public static async Task<Ok<PaperItem>> HandleAsync<TPaper>(
        [AsParameters] RecordStep step,
        PublishPaperRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
        where TPaper : Paper
    {
        var paper = await step.OnAsync(db.Set<TPaper>(), ct);
        var on = BusinessDate.Past(request.On, clock, PaperErrors.NotYet);
        await db.RequirePlaceOnAsync(paper.Division, paper.Moves, on, "on", ct);
        await using var transaction = await db.TransactAsync(ct);
        var older = await db.Set<TPaper>()
            .FirstOrDefaultAsync(
                p =>
                    p.Id != paper.Id
                    && p.Division == paper.Division
                    && p.Unit == paper.Unit
                    && p.Title == paper.Title
                    && p.PublishedOn != null
                    && p.WithdrawnOn == null,
                ct
            );
        if (paper.State == PaperState.Draft && older?.Withdraw(PaperErrors.Replaced, on) is { } withdrawn)
        {
            db.Publish(withdrawn);
            await db.SaveChangesAsync(ct); // the one goes before the other comes
        }

        Take(PaperContext<TPaper>.Of(db, clock), paper, request);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(PaperItem.Of(paper));
    }

    /// <summary>The paper is in use; none of its title is any more.</summary>
    public static void Take<TPaper>(PaperContext<TPaper> context, TPaper paper, PublishPaperRequest request)
        where TPaper : Paper => context.Published(paper.Publish(BusinessDate.Past(request.On, context.Clock, PaperErrors.NotYet)));
}
