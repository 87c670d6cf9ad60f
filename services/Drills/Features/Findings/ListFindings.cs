using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Drills.Features.Findings;

/// <summary>The findings of a subtree's drills, by place.</summary>
/// <param name="Open">Only those whose corrective action is not closed.</param>
/// <param name="Overdue">Only those that are open after their last day.</param>
public sealed record ListFindingsRequest(Word<FindingState>? State, bool? Open, bool? Overdue, Guid? DrillId);

internal static class ListFindings
{
    internal static readonly SortKeys<Finding> Sorts = new() { { "due", f => f.Due } };

    public static async Task<Ok<Page<FindingView>>> HandleAsync(
        [AsParameters] ListFindingsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (state, today) = (request.State?.Value, clock.Today());
        var found = db
            .Findings.AsNoTracking()
            .Within(scope.Division)
            .Where(f => (state == null || f.State == state) && (request.DrillId == null || f.DrillId == request.DrillId))
            .Where(f => (request.Open != true || f.ClosedOn == null) && (request.Overdue != true || (f.ClosedOn == null && f.Due < today)));
        return await list.PageAsync(new Listed<Finding>(db, scope.Division, found, Sorts), f => FindingView.Of(f, today), ct);
    }

    /// <summary>One of them.</summary>
    public static async Task<Ok<FindingView>> GetAsync(Guid id, Scope scope, DrillsDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(FindingView.Of(await db.Findings.AsNoTracking().RequireAsync(scope, id, ct), clock.Today()));
}
