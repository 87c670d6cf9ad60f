using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;

namespace ContingencyPlans.Features.Plans.Linkage;

/// <summary>The plans not ended that follow this one directly, inside the path's place.</summary>
internal static class ListPlansBelow
{
    internal static readonly SortKeys<Plan> Sorts = ListPlans.Sorts;

    public static async Task<Ok<Page<PlanItem>>> HandleAsync(
        Guid id,
        [AsParameters] ListQuery list,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var place = await db.Plans.Where(p => p.Id == id).Select(p => (DivisionCode?)p.Division).FirstOrDefaultAsync(ct);
        if (place is not { } above || !scope.Division.Reaches(above))
        {
            throw CoreErrors.NotFound.Because(scope.Division, id);
        }

        var today = clock.Today();
        var found = db
            .Plans.AsNoTracking()
            .Within(scope.Division)
            .Where(p => p.SuperiorId == id && p.RepealedOn == null && p.InForceUntil == null);
        return await list.PageAsync(new Listed<Plan>(db, scope.Division, found, Sorts), p => PlanItem.Of(p, today), ct);
    }
}
