using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Papers;

/// <summary>A card of the path's place, or of an enterprise there.</summary>
public sealed record CardRequest([property: Required] PaperHeadingRequest Heading, [property: Required] CardContent Content);

internal static class DraftCard
{
    public static async Task<Created<CardView>> HandleAsync(CardRequest request, Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var heading = await request.Heading.HeadingAsync(scope.Division, db, ct);
        await db.RequireTitleFreeAsync<Card>(scope.Division, heading, null, ct);
        var card = Card.Draft(scope.Division, heading, request.Content);
        db.Add(card);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{card.Division}/cards/{card.Id}", CardView.Of(card));
    }
}
