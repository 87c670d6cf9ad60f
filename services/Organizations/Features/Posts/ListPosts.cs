using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;

namespace Organizations.Features.Posts;

/// <summary>The posts of a subtree that exist on a day, and their holders on that day.</summary>
/// <param name="Post">Only this word.</param>
/// <param name="InstitutionId">Only of this institution.</param>
/// <param name="Q">Part of the title.</param>
/// <param name="Here">Only at the path's place itself, not below it.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListPostsRequest(
    [property: StringLength(40)] string? Post = null,
    Guid? InstitutionId = null,
    [property: StringLength(100)] string? Q = null,
    bool? Here = null,
    DateOnly? AsOf = null
);

internal static class ListPosts
{
    internal static readonly SortKeys<Post> Sorts = new() { { "title", p => p.Title } };

    public static async Task<Ok<Page<PostView>>> HandleAsync(
        [AsParameters] ListPostsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (day, place, q) = (request.AsOf ?? clock.Today(), scope.Division, request.Q?.Trim());
        var found = db
            .Posts.AsNoTracking()
            .Within(place)
            .Where(p => (p.EstablishedOn == null || p.EstablishedOn <= day) && (p.AbolishedOn == null || p.AbolishedOn > day))
            .Where(p => request.Post == null || p.Word == request.Post)
            .Where(p => request.InstitutionId == null || p.InstitutionId == request.InstitutionId)
            .Where(p => string.IsNullOrEmpty(q) || p.Title.Contains(q))
            .Where(p => request.Here != true || p.Division == place);
        return await list.PageAsync(new Listed<Post>(db, place, found, Sorts), posts => posts.OnDayAsync(day, scope.Caller, db, ct), ct);
    }
}
