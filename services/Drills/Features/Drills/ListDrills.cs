using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Drills;

/// <summary>The drills of a subtree, by place.</summary>
/// <param name="Counting">Only those that were held and count.</param>
/// <param name="From">Held, or planned, on or after.</param>
/// <param name="To">Held, or planned, on or before.</param>
/// <param name="TeamId">In which the team takes part.</param>
public sealed record ListDrillsRequest(
    Word<DrillState>? State,
    Word<Hazard>? Hazard,
    Word<DivisionLevel>? Level,
    Word<OrganiserKind>? OrganiserKind,
    Guid? PlanId,
    Guid? TeamId,
    Guid? ProgrammeId,
    bool? Counting,
    DateOnly? From,
    DateOnly? To,
    int? Limit,
    string? Cursor
);

internal static class ListDrills
{
    private static readonly DrillState[] Count = [.. Enum.GetValues<DrillState>().Where(s => s.Counts())];

    public static async Task<Ok<Page<DrillView>>> HandleAsync(
        [AsParameters] ListDrillsRequest request,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db.Find(scope.Division, request).PageByPlace(page).ToListAsync(ct);
        var cut = page.Cut(rows, d => [d.Division.Value, d.Id.ToString()]);
        return TypedResults.Ok(new Page<DrillView>([.. cut.Items.Select(DrillView.Of)], cut.NextCursor));
    }

    public static IQueryable<Drill> Find(this DrillsDb db, DivisionCode place, ListDrillsRequest request)
    {
        var (state, hazard, level, kind) = (
            request.State?.Value,
            request.Hazard?.Value,
            request.Level?.Value,
            request.OrganiserKind?.Value
        );
        return db
            .Drills.AsNoTracking()
            .Within(place)
            .Where(d =>
                (state == null || d.State == state) && (hazard == null || d.Hazard == hazard) && (level == null || d.Level == level)
            )
            .Where(d => (kind == null || d.OrganiserKind == kind) && (request.PlanId == null || d.PlanId == request.PlanId))
            .Where(d =>
                (request.TeamId == null || d.Teams.Any(t => t.TeamId == request.TeamId))
                && (request.ProgrammeId == null || d.ProgrammeId == request.ProgrammeId)
            )
            .Where(d =>
                (request.Counting != true || Count.Contains(d.State)) && (request.From == null || (d.HeldOn ?? d.PlannedOn) >= request.From)
            )
            .Where(d => request.To == null || (d.HeldOn ?? d.PlannedOn) <= request.To);
    }
}
