using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Papers;

internal static class DraftPaper
{
    public static async Task<Created<TView>> HandleAsync<TPaper, TRequest, TView>(
        TRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
        where TPaper : Paper
        where TRequest : IPaperRequest<TPaper, TView>
    {
        var context = await PaperContext<TPaper>.LoadAsync(db, [(scope.Division, request.Heading.Title.Trim())], clock, ct);
        var paper = Take<TPaper, TRequest, TView>(context, scope.Division, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{paper.Division}/{Words.Of(paper.Kind)}s/{paper.Id}", request.Shown(paper));
    }

    /// <summary>The place, or an enterprise there, has a draft of the paper.</summary>
    public static TPaper Take<TPaper, TRequest, TView>(PaperContext<TPaper> context, DivisionCode place, TRequest request)
        where TPaper : Paper
        where TRequest : IPaperRequest<TPaper, TView>
    {
        var heading = context.HeadingOf(place, request.Heading);
        context.RequireTitleFree(place, heading, itself: null);
        var paper = request.Draft(place, heading);
        context.Drafted(paper);
        return paper;
    }
}
