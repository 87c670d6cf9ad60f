using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

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
        var context = await PaperContext<TPaper>.LoadAsync(db, [(paper.Division, request.Heading.Title.Trim())], clock, ct);
        Take<TPaper, TRequest, TView>(context, paper, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(request.Shown(paper));
    }

    /// <summary>The paper says what the request says.</summary>
    public static void Take<TPaper, TRequest, TView>(PaperContext<TPaper> context, TPaper paper, TRequest request)
        where TPaper : Paper
        where TRequest : IPaperRequest<TPaper, TView>
    {
        var heading = context.HeadingOf(paper.Division, request.Heading);
        context.RequireTitleFree(paper.Division, heading, paper);
        context.Corrected(request.Correct(paper, heading, context.Today));
    }
}
