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

namespace ContingencyPlans.Features.Plans;

/// <summary>The plans of a subtree, by place.</summary>
/// <param name="Q">Part of the title.</param>
/// <param name="SeriesId">The editions of one plan.</param>
/// <param name="Incomplete">Whether its text has open placeholders (〔待填：…〕).</param>
/// <param name="Flagged">Whether a change of the plan above waits for an acknowledgement.</param>
/// <param name="Linked">Whether it follows a plan above and every change there is acknowledged.</param>
/// <param name="Overdue">Whether its last day for the submission or the receipt has passed.</param>
public sealed record ListPlansRequest(
    Word<PlanKind>? Kind,
    Word<PlanLevel>? Level,
    Word<Hazard>? Hazard,
    Word<PlanState>? State,
    Guid? SeriesId,
    [property: StringLength(150)] string? Q,
    bool? Incomplete,
    bool? Flagged,
    bool? Linked,
    bool? Overdue
);

internal static class ListPlans
{
    internal static readonly SortKeys<Plan> Sorts = new() { { "title", p => p.Title } };

    public static async Task<Ok<Page<PlanItem>>> HandleAsync(
        [AsParameters] ListPlansRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        return await list.PageAsync(
            new Listed<Plan>(db, scope.Division, Find(db, request, today).Within(scope.Division), Sorts),
            p => PlanItem.Of(p, today),
            ct
        );
    }

    internal static IQueryable<Plan> Find(ContingencyPlansDb db, ListPlansRequest r, DateOnly today)
    {
        var (kind, level, series, q) = (r.Kind?.Value, r.Level?.Value, r.SeriesId, r.Q?.Trim());
        var hazard = r.Hazard is { } h ? $"""["{Words.Of(h.Value)}"]""" : null;
        return db
            .Plans.AsNoTracking()
            .Where(p => (kind == null || p.Kind == kind) && (level == null || p.Level == level) && (series == null || p.SeriesId == series))
            .Where(p => string.IsNullOrEmpty(q) || p.Title.Contains(q))
            .Where(p => hazard == null || EF.Functions.JsonContains(p.Hazards, hazard))
            .Where(p => r.Incomplete == null || p.OpenPlaceholders.Count > 0 == r.Incomplete)
            .Where(p => r.Flagged == null || p.OpenFlags > 0 == r.Flagged)
            .Where(p =>
                r.Linked == null
                || ((p.Level == PlanLevel.City && p.Kind == PlanKind.Overall) || (p.SuperiorId != null && p.OpenFlags == 0)) == r.Linked
            )
            .Where(p =>
                r.Overdue == null
                || (
                    p.RepealedOn == null
                    && p.IssuedOn != null
                    && p.FiledOn == null
                    && !p.DeadlineOpen
                    && (p.SubmittedOn == null ? p.SubmitBy : p.ReceiptBy) < today
                ) == r.Overdue
            )
            .InState(r.State?.Value, today);
    }
}
