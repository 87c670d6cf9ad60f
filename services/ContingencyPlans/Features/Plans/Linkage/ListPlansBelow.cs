using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Linkage;

/// <summary>The plans not ended that follow this one directly, inside the path's place.</summary>
internal static class ListPlansBelow
{
    public static async Task<Ok<Page<PlanItem>>> HandleAsync(
        Guid id,
        [AsParameters] Paging paging,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, today) = (new PageRequest(paging.Limit, paging.Cursor), clock.Today());
        var rows = await db
            .Plans.AsNoTracking()
            .Within(scope.Division)
            .Where(p => p.SuperiorId == id && p.RepealedOn == null && p.InForceUntil == null)
            .PageByPlace(page)
            .ToListAsync(ct);
        var cut = page.Cut(rows, p => [p.Division.Value, p.Id.ToString()]);
        return TypedResults.Ok(new Page<PlanItem>([.. cut.Items.Select(p => PlanItem.Of(p, today))], cut.NextCursor));
    }
}

/// <summary>Which page.</summary>
public sealed record Paging(int? Limit, string? Cursor);
