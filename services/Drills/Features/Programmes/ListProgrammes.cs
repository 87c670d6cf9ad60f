using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Programmes;

/// <summary>The programmes of a subtree, by place.</summary>
public sealed record ListProgrammesRequest(int? Year, Word<ProgrammeState>? State, Word<DivisionLevel>? Level, int? Limit, string? Cursor);

internal static class ListProgrammes
{
    public static async Task<Ok<Page<ProgrammeView>>> HandleAsync(
        [AsParameters] ListProgrammesRequest request,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, state, level) = (new PageRequest(request.Limit, request.Cursor), request.State?.Value, request.Level?.Value);
        var rows = await db
            .Programmes.AsNoTracking()
            .Within(scope.Division)
            .Where(p =>
                (request.Year == null || p.Year == request.Year)
                && (state == null || p.State == state)
                && (level == null || p.Level == level)
            )
            .PageByPlace(page)
            .ToListAsync(ct);
        var cut = page.Cut(rows, p => [p.Division.Value, p.Id.ToString()]);
        var drills = (await db.DrillsOfAsync(cut.Items, ct)).ToLookup(d => d.ProgrammeId);
        return TypedResults.Ok(
            new Page<ProgrammeView>([.. cut.Items.Select(p => ProgrammeView.Of(p, [.. drills[p.Id]], clock.Today()))], cut.NextCursor)
        );
    }

    /// <summary>One of them.</summary>
    public static async Task<Ok<ProgrammeView>> GetAsync(Guid id, Scope scope, DrillsDb db, TimeProvider clock, CancellationToken ct)
    {
        var programme = await db.Programmes.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok(ProgrammeView.Of(programme, await db.DrillsOfAsync([programme], ct), clock.Today()));
    }

    /// <summary>The drills that carry out lines of the programmes; cancelled and annulled ones don't.</summary>
    public static IQueryable<Drill> DrillsOf(this DrillsDb db, IReadOnlyCollection<Programme> programmes)
    {
        var ids = programmes.Select(p => p.Id).ToList();
        return db
            .Drills.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(d =>
                d.ProgrammeId != null
                && ids.Contains(d.ProgrammeId.Value)
                && d.State != DrillState.Cancelled
                && d.State != DrillState.Annulled
            );
    }

    /// <summary>The same, read.</summary>
    public static Task<List<Drill>> DrillsOfAsync(this DrillsDb db, IReadOnlyCollection<Programme> programmes, CancellationToken ct) =>
        db.DrillsOf(programmes).ToListAsync(ct);
}
