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
using Platform.Records.Lists;

namespace ContingencyPlans.Features.Papers;

/// <summary>The cards, handbooks or risk charts of a subtree, by place.</summary>
/// <param name="Level">Only of places of a level, or of enterprises.</param>
/// <param name="State">Only those in a state; the withdrawn are left out unless asked for.</param>
/// <param name="Hazard">Only those for a hazard.</param>
/// <param name="Q">Part of the title or of the unit's name.</param>
public sealed record ListPapersRequest(
    Word<PlanLevel>? Level,
    Word<PaperState>? State,
    Word<Hazard>? Hazard,
    [property: StringLength(100)] string? Q
);

internal static class ListPapers<TPaper>
    where TPaper : Paper
{
    internal static readonly SortKeys<TPaper> Sorts = new() { { "title", p => p.Title } };

    public static async Task<Ok<Page<PaperItem>>> HandleAsync(
        [AsParameters] ListPapersRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<TPaper>(db, scope.Division, ListPapers.Find(db.Set<TPaper>(), request).Within(scope.Division), Sorts),
            PaperItem.Of,
            ct
        );
}

internal static class ListPapers
{
    internal static IQueryable<TPaper> Find<TPaper>(IQueryable<TPaper> papers, ListPapersRequest request)
        where TPaper : Paper
    {
        var (level, state, q) = (request.Level?.Value, request.State?.Value, request.Q?.Trim());
        var hazard = request.Hazard is { } h ? $"""["{Words.Of(h.Value)}"]""" : null;
        return papers
            .AsNoTracking()
            .Where(p => level == null || p.Level == level)
            .Where(p => string.IsNullOrEmpty(q) || p.Title.Contains(q) || p.Unit.Contains(q))
            .Where(p => hazard == null || EF.Functions.JsonContains(p.Hazards, hazard))
            .Where(p =>
                state == PaperState.Withdrawn
                    ? p.WithdrawnOn != null
                    : p.WithdrawnOn == null
                        && (state == null || (state == PaperState.Published ? p.PublishedOn != null : p.PublishedOn == null))
            );
    }
}
