using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Members;

/// <summary>Steps on one member of a force.</summary>
internal static class StepsOnMembers
{
    /// <summary>The force and the member, if the force lies in the path's place, the caller keeps it, and the member is at the version
    /// seen.</summary>
    public static async Task<(Force Force, ForceMember Member)> OnMemberAsync(
        this RecordStep step,
        Guid member,
        SocialForcesDb db,
        CancellationToken ct
    )
    {
        var force = await db.Forces.RequireAsync(step.Scope, step.Id, ct);
        step.Scope.RequireKeeper(force);
        var found = await db.Members.FirstOrDefaultAsync(m => m.ForceId == force.Id && m.Id == member, ct);
        return (force, step.AtVersionSeen(found ?? throw CoreErrors.NotFound.Because(step.Scope.Division, member)));
    }
}
