using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace ContingencyPlans.Features.Templates;

/// <summary>The templates a place writes its plans from, with the version of each that applies on a day.</summary>
/// <param name="Key">Only of this key.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListTemplatesRequest(Word<PlanKind>? Kind, Word<PlanLevel>? Level, string? Key, DateOnly? AsOf);

internal static class ListTemplates
{
    public static async Task<Ok<Page<TemplateItem>>> HandleAsync(
        [AsParameters] ListTemplatesRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (kind, level) = (request.Kind?.Value, request.Level?.Value);
        var templates = await db.TemplatesForAsync(scope.Division, request.AsOf ?? clock.Today(), ct);
        return TypedResults.Ok(
            Page.Whole(
                templates
                    .Where(t =>
                        (kind is null || t.Kind == kind)
                        && (level is null || t.Levels.Contains(level.Value))
                        && (request.Key is null || t.Key == request.Key)
                    )
                    .Select(TemplateItem.Of)
            )
        );
    }
}
