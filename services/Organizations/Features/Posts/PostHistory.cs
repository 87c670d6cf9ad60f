using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Posts;

/// <summary>All holders of a post, the first one first.</summary>
internal static class PostHistory
{
    public static async Task<Ok<Page<HolderView>>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var post = await db.Posts.AsNoTracking().RequireAsync(scope, id, ct);
        var persons = await db.PersonsOfAsync(post.Tenures, ct);
        return TypedResults.Ok(Page.Whole(post.Tenures.Select(t => HolderView.Of(t, persons[t.Person], scope.Caller, post.Division))));
    }
}
