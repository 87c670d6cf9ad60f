using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Bases;

/// <summary>The bases of a subtree.</summary>
/// <param name="Q">Part of the name.</param>
/// <param name="Ended">Those closed too.</param>
public sealed record ListBasesRequest(Word<BaseKind>? Kind, [property: StringLength(100)] string? Q, bool? Ended);

internal static class ListBases
{
    internal static readonly SortKeys<RescueBase> Sorts = new() { { "name", b => b.Name } };

    public static async Task<Ok<Page<BaseView>>> HandleAsync(
        [AsParameters] ListBasesRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var (kind, q) = (request.Kind?.Value, request.Q?.Trim());
        var found = db
            .Bases.AsNoTracking()
            .Within(scope.Division)
            .Where(b => (kind == null || b.Kind == kind) && (request.Ended == true || b.ClosedOn == null))
            .Where(b => string.IsNullOrEmpty(q) || b.Name.Contains(q));
        return await list.PageAsync(new Listed<RescueBase>(db, scope.Division, found, Sorts), BaseView.Of, ct);
    }
}

internal static class GetBase
{
    public static async Task<Ok<BaseView>> HandleAsync(Guid id, Scope scope, RescueTeamsDb db, CancellationToken ct) =>
        TypedResults.Ok(BaseView.Of(await db.Bases.AsNoTracking().RequireAsync(scope, id, ct)));
}
