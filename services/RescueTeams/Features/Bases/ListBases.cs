using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using RescueTeams.Data;

namespace RescueTeams.Features.Bases;

/// <summary>The bases of a subtree.</summary>
/// <param name="Closed">Those closed too.</param>
public sealed record ListBasesRequest(Word<BaseKind>? Kind, bool? Closed, int? Limit, string? Cursor);

internal static class ListBases
{
    public static async Task<Ok<Page<BaseView>>> HandleAsync(
        [AsParameters] ListBasesRequest request,
        Scope scope,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var (page, kind) = (new PageRequest(request.Limit, request.Cursor), request.Kind?.Value);
        var rows = await db
            .Bases.AsNoTracking()
            .Within(scope.Division)
            .Where(b => (kind == null || b.Kind == kind) && (request.Closed == true || b.ClosedOn == null))
            .PageByPlace(page)
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows.ConvertAll(BaseView.Of), b => [b.Division.Value, b.Id.ToString()]));
    }
}

internal static class GetBase
{
    public static async Task<Ok<BaseView>> HandleAsync(Guid id, Scope scope, RescueTeamsDb db, CancellationToken ct) =>
        TypedResults.Ok(BaseView.Of(await db.Bases.AsNoTracking().RequireAsync(scope, id, ct)));
}
