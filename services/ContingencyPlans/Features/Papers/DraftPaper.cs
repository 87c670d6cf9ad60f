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
        CancellationToken ct
    )
        where TPaper : Paper
        where TRequest : IPaperRequest<TPaper, TView>
    {
        var heading = await request.Heading.HeadingAsync(scope.Division, db, ct);
        await db.RequireTitleFreeAsync<TPaper>(scope.Division, heading, null, ct);
        var paper = request.Draft(scope.Division, heading);
        db.Add(paper);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{paper.Division}/{Words.Of(paper.Kind)}s/{paper.Id}", request.Shown(paper));
    }
}
