using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Organizations.Features.Milestones;

/// <summary>The milestones of a subtree, by place; the withdrawn ones not among them.</summary>
/// <param name="Q">Part of the title.</param>
public sealed record ListMilestonesRequest(Word<MilestoneKind>? Kind, int? Year, [property: StringLength(100)] string? Q);

internal static class ListMilestones
{
    internal static readonly SortKeys<Milestone> Sorts = new() { { "title", m => m.Title }, { "on", m => m.On } };

    public static async Task<Ok<Page<MilestoneView>>> HandleAsync(
        [AsParameters] ListMilestonesRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var found = db.Milestones.AsNoTracking().Within(scope.Division).Where(m => m.WithdrawnOn == null).Matching(request);
        return await list.PageAsync(new Listed<Milestone>(db, scope.Division, found, Sorts), MilestoneView.Of, ct);
    }

    internal static IQueryable<Milestone> Matching(this IQueryable<Milestone> milestones, ListMilestonesRequest request)
    {
        var (kind, q) = (request.Kind?.Value, request.Q?.Trim());
        return milestones.Where(m =>
            (kind == null || m.Kind == kind)
            && (request.Year == null || m.On.Year == request.Year)
            && (string.IsNullOrEmpty(q) || m.Title.Contains(q))
        );
    }
}
