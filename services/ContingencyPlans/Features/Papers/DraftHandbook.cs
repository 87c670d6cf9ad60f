using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Papers;

/// <summary>A handbook of the path's place, or of an enterprise there.</summary>
public sealed record HandbookRequest([property: Required] PaperHeadingRequest Heading, [property: Required] HandbookContent Content);

internal static class DraftHandbook
{
    public static async Task<Created<HandbookView>> HandleAsync(
        HandbookRequest request,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var heading = await request.Heading.HeadingAsync(scope.Division, db, ct);
        await db.RequireTitleFreeAsync<Handbook>(scope.Division, heading, null, ct);
        var handbook = Handbook.Draft(scope.Division, heading, request.Content);
        db.Add(handbook);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{handbook.Division}/handbooks/{handbook.Id}", HandbookView.Of(handbook));
    }
}
