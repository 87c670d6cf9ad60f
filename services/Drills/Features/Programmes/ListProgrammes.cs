using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Drills.Features.Programmes;

/// <summary>The programmes of a subtree, by place.</summary>
public sealed record ListProgrammesRequest(int? Year, Word<ProgrammeState>? State, Word<DivisionLevel>? Level);

internal static class ListProgrammes
{
    internal static readonly SortKeys<Programme> Sorts = new() { { "year", p => p.Year } };

    public static async Task<Ok<Page<ProgrammeView>>> HandleAsync(
        [AsParameters] ListProgrammesRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (state, level) = (request.State?.Value, request.Level?.Value);
        var found = db
            .Programmes.AsNoTracking()
            .Within(scope.Division)
            .Where(p =>
                (request.Year == null || p.Year == request.Year)
                && (state == null || p.State == state)
                && (level == null || p.Level == level)
            );
        return await list.PageAsync(
            new Listed<Programme>(db, scope.Division, found, Sorts),
            programmes => ShownAsync(db, programmes, clock.Today(), ct),
            ct
        );
    }

    private static async Task<IReadOnlyList<ProgrammeView>> ShownAsync(
        DrillsDb db,
        IReadOnlyList<Programme> programmes,
        DateOnly today,
        CancellationToken ct
    )
    {
        var drills = (await db.DrillsOfAsync(programmes, ct)).ToLookup(d => d.ProgrammeId);
        return [.. programmes.Select(p => ProgrammeView.Of(p, [.. drills[p.Id]], today))];
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
