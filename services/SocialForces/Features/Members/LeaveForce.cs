using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Members;

/// <summary>A member leaves the force.</summary>
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
        member.Leave(Days.Past(request.On, clock, "on"));
        db.Publish(force.Count(-1, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MemberView.Of(member, await db.Persons.SingleAsync(p => p.Key == member.Person, ct), open: true));
    }
}
