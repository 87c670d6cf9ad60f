using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.Milestones;

/// <summary>The milestones of a subtree, by place; the withdrawn ones not among them.</summary>
public sealed record ListMilestonesRequest(Word<MilestoneKind>? Kind, int? Year, int? Limit, string? Cursor);

internal static class ListMilestones
{
    public static async Task<Ok<Page<MilestoneView>>> HandleAsync(
        [AsParameters] ListMilestonesRequest request,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var rows = await db
            .Milestones.AsNoTracking()
            .Within(scope.Division)
            .Where(m => m.WithdrawnOn == null)
            .Matching(request)
            .PageByPlace(page)
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(MilestoneView.Of), v => [v.Division.Value, v.Id.ToString()]));
    }

    internal static IQueryable<Milestone> Matching(this IQueryable<Milestone> milestones, ListMilestonesRequest request)
    {
        var kind = request.Kind?.Value;
        return milestones.Where(m => (kind == null || m.Kind == kind) && (request.Year == null || m.On.Year == request.Year));
    }
}
