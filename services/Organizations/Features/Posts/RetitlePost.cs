using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Posts;

/// <summary>The title as it should be written.</summary>
public sealed record RetitlePostRequest([property: Required, StringLength(100, MinimumLength = 2)] string Title);

internal static class RetitlePost
{
    public static async Task<Ok<PostView>> HandleAsync(
        [AsParameters] RecordStep step,
        RetitlePostRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var post = await step.OnAsync(db.Posts, ct);
        post.Change(request.Title.Trim());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { post }.OnDayAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
