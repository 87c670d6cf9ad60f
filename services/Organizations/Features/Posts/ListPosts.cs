using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Posts;

/// <summary>The posts of a subtree that exist on a day, and their holders on that day.</summary>
/// <param name="Post">Only this word.</param>
/// <param name="InstitutionId">Only of this institution.</param>
/// <param name="Here">Only at the path's place itself, not below it.</param>
/// <param name="AsOf">The day; today by default.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListPostsRequest(
    [property: StringLength(40)] string? Post = null,
    Guid? InstitutionId = null,
    bool? Here = null,
    DateOnly? AsOf = null,
    int? Limit = null,
    string? Cursor = null
);

internal static class ListPosts
{
    public static async Task<Ok<Page<PostView>>> HandleAsync(
        [AsParameters] ListPostsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var day = request.AsOf ?? clock.Today();
        var place = scope.Division;
        var cut = page.Cut(
            await db
                .Posts.AsNoTracking()
                .Within(place)
                .Where(p => (p.EstablishedOn == null || p.EstablishedOn <= day) && (p.AbolishedOn == null || p.AbolishedOn > day))
                .Where(p => request.Post == null || p.Word == request.Post)
                .Where(p => request.InstitutionId == null || p.InstitutionId == request.InstitutionId)
                .Where(p => request.Here != true || p.Division == place)
                .PageByPlace(page)
                .ToListAsync(ct),
            p => [p.Division.Value, p.Id.ToString()]
        );
        return TypedResults.Ok(new Page<PostView>(await cut.Items.OnDayAsync(day, scope.Caller, db, ct), cut.NextCursor));
    }
}
