using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace ContingencyPlans.Features.Papers;

/// <summary>The cards, handbooks or risk charts of a subtree, by place.</summary>
/// <param name="Level">Only of places of a level, or of enterprises.</param>
/// <param name="State">Only those in a state; the withdrawn are left out unless asked for.</param>
/// <param name="Hazard">Only those for a hazard.</param>
/// <param name="Unit">Part of the unit's name.</param>
/// <param name="Title">Part of the title.</param>
public sealed record ListPapersRequest(
    Word<PlanLevel>? Level,
    Word<PaperState>? State,
    Word<Hazard>? Hazard,
    [property: StringLength(100)] string? Unit,
    [property: StringLength(100)] string? Title,
    int? Limit,
    string? Cursor
);

internal static class ListPapers
{
    public static async Task<Ok<Page<PaperItem>>> HandleAsync<TPaper>(
        [AsParameters] ListPapersRequest request,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
        where TPaper : Paper
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var cut = page.Cut(
            await Find(db.Set<TPaper>(), request).Within(scope.Division).PageByPlace(page).ToListAsync(ct),
            p => [p.Division.Value, p.Id.ToString()]
        );
        return TypedResults.Ok(new Page<PaperItem>([.. cut.Items.Select(PaperItem.Of)], cut.NextCursor));
    }

    internal static IQueryable<TPaper> Find<TPaper>(IQueryable<TPaper> papers, ListPapersRequest request)
        where TPaper : Paper
    {
        var (level, state, unit, title) = (request.Level?.Value, request.State?.Value, request.Unit?.Trim(), request.Title?.Trim());
        var hazard = request.Hazard is { } h ? $"""["{Words.Of(h.Value)}"]""" : null;
        return papers
            .AsNoTracking()
            .Where(p => level == null || p.Level == level)
            .Where(p => string.IsNullOrEmpty(unit) || p.Unit.Contains(unit))
            .Where(p => string.IsNullOrEmpty(title) || p.Title.Contains(title))
            .Where(p => hazard == null || EF.Functions.JsonContains(p.Hazards, hazard))
            .Where(p =>
                state == PaperState.Withdrawn
                    ? p.WithdrawnOn != null
                    : p.WithdrawnOn == null
                        && (state == null || (state == PaperState.Published ? p.PublishedOn != null : p.PublishedOn == null))
            );
    }
}
