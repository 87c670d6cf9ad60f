using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Posts;

/// <summary>The post is vacant from that day on.</summary>
public sealed record VacatePostRequest(DateOnly On);

internal static class VacatePost
{
    public static async Task<Ok<PostView>> HandleAsync(
        [AsParameters] RecordStep step,
        VacatePostRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var post = await step.OnAsync(db.Posts, ct);
        db.Publish(post.Vacate(request.On, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { post }.OnDayAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
