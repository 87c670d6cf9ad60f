using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Findings;

/// <summary>The findings of a subtree's drills, by place.</summary>
/// <param name="Open">Only those whose corrective action is not closed.</param>
/// <param name="Overdue">Only those that are open after their last day.</param>
public sealed record ListFindingsRequest(Word<FindingState>? State, bool? Open, bool? Overdue, Guid? DrillId, int? Limit, string? Cursor);

internal static class ListFindings
{
    public static async Task<Ok<Page<FindingView>>> HandleAsync(
        [AsParameters] ListFindingsRequest request,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, state, today) = (new PageRequest(request.Limit, request.Cursor), request.State?.Value, clock.Today());
        var rows = await db
            .Findings.AsNoTracking()
            .Within(scope.Division)
            .Where(f => (state == null || f.State == state) && (request.DrillId == null || f.DrillId == request.DrillId))
            .Where(f => (request.Open != true || f.ClosedOn == null) && (request.Overdue != true || (f.ClosedOn == null && f.Due < today)))
            .PageByPlace(page)
            .ToListAsync(ct);
        var cut = page.Cut(rows, f => [f.Division.Value, f.Id.ToString()]);
        return TypedResults.Ok(new Page<FindingView>([.. cut.Items.Select(f => FindingView.Of(f, today))], cut.NextCursor));
    }

    /// <summary>One of them.</summary>
    public static async Task<Ok<FindingView>> GetAsync(Guid id, Scope scope, DrillsDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(FindingView.Of(await db.Findings.AsNoTracking().RequireAsync(scope, id, ct), clock.Today()));
}
