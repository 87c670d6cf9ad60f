using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Members;

/// <summary>Somebody serves no more.</summary>
/// <param name="On">The first day no longer a member; today if left out.</param>
public sealed record LeaveForceRequest(DateOnly? On);

internal static class LeaveForce
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] MemberStep step,
        LeaveForceRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (force, member) = await step.OnAsync(db, ct);
        var context = ForceMemberContext.Of(db, clock);
        Take(context, force, member, request);
        context.PublishCounts();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MemberView.Of(member, await db.Persons.SingleAsync(p => p.Key == member.Person, ct), open: true));
    }

    /// <summary>The member leaves the force.</summary>
    public static void Take(ForceMemberContext context, Force force, ForceMember member, LeaveForceRequest request)
    {
        member.Leave(Days.Past(request.On, context.Clock, "on"));
        context.Left(force, member);
    }
}
