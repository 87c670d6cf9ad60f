using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Drills.Features.Drills;

/// <summary>The drills of a subtree, by place.</summary>
/// <param name="Counting">Only those that were held and count.</param>
/// <param name="From">Held, or planned, on or after.</param>
/// <param name="To">Held, or planned, on or before.</param>
/// <param name="Q">Part of the title or of the organizer's name.</param>
/// <param name="TeamId">In which the team takes part.</param>
public sealed record ListDrillsRequest(
    Word<DrillState>? State,
    Word<Hazard>? Hazard,
    Word<DivisionLevel>? Level,
    Word<OrganizerKind>? OrganizerKind,
    Guid? PlanId,
    Guid? TeamId,
    Guid? ProgrammeId,
    bool? Counting,
    [property: StringLength(100)] string? Q,
    DateOnly? From,
    DateOnly? To
);

internal static class ListDrills
{
    internal static readonly SortKeys<Drill> Sorts = new() { { "title", d => d.Title }, { "plannedOn", d => d.PlannedOn } };

    private static readonly DrillState[] Count = [.. Enum.GetValues<DrillState>().Where(s => s.Counts())];

    public static async Task<Ok<Page<DrillView>>> HandleAsync(
        [AsParameters] ListDrillsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    ) => await list.PageAsync(new Listed<Drill>(db, scope.Division, db.Find(scope.Division, request), Sorts), DrillView.Of, ct);

    public static IQueryable<Drill> Find(this DrillsDb db, DivisionCode place, ListDrillsRequest request)
    {
        var (state, hazard, level, kind) = (
            request.State?.Value,
            request.Hazard?.Value,
            request.Level?.Value,
            request.OrganizerKind?.Value
        );
        var q = request.Q?.Trim();
        return db
            .Drills.AsNoTracking()
            .Within(place)
            .Where(d => string.IsNullOrEmpty(q) || d.Title.Contains(q) || d.Organizer.Contains(q))
            .Where(d =>
                (state == null || d.State == state) && (hazard == null || d.Hazard == hazard) && (level == null || d.Level == level)
            )
            .Where(d => (kind == null || d.OrganizerKind == kind) && (request.PlanId == null || d.PlanId == request.PlanId))
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
