using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Papers;

/// <summary>The paper as it should be, in whole; the copies of a handbook stay.</summary>
internal static class CorrectPaper
{
    public static async Task<Ok<TView>> HandleAsync<TPaper, TRequest, TView>(
        [AsParameters] RecordStep step,
        TRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
        where TPaper : Paper
        where TRequest : IPaperRequest<TPaper, TView>
    {
        var paper = await step.OnAsync(db.Set<TPaper>(), ct);
        var heading = await request.Heading.HeadingAsync(paper.Division, db, ct);
        await db.RequireTitleFreeAsync(paper.Division, heading, paper, ct);
        if (request.Correct(paper, heading, clock.Today()) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(request.Shown(paper));
    }
}
