using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Posts;

/// <summary>登记有误撤回: the post was never there, and nobody held it.</summary>
internal static class WithdrawPost
{
    public static async Task<Ok<PostView>> HandleAsync(
        [AsParameters] RecordStep step,
        TakeBackRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var post = await step.OnAsync(db.Posts, ct);
        db.Publish(post.Withdraw(step.Scope.ActedNow(clock, request.Reason)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { post }.OnDayAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
