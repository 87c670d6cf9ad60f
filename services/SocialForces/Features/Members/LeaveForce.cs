using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Members;

/// <summary>A member leaves the force.</summary>
/// <param name="On">The first day no longer a member; today if left out.</param>
public sealed record LeaveForceRequest(DateOnly? On);

internal static class LeaveForce
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        Guid member,
        LeaveForceRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (force, leaver) = await step.OnMemberAsync(member, db, ct);
        var context = ForceMemberContext.Of(db, clock);
        Take(context, force, leaver, request);
        context.PublishCounts();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MemberView.Of(leaver, await db.Persons.SingleAsync(p => p.Key == leaver.Person, ct), open: true));
    }

    /// <summary>The member leaves the force.</summary>
    public static void Take(ForceMemberContext context, Force force, ForceMember member, LeaveForceRequest request)
    {
        member.Leave(BusinessDate.Past(request.On, context.Clock, ForceErrors.NotYet, "on"));
        context.Left(force, member);
    }
}
