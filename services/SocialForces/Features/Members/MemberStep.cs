using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Members;

/// <summary>A step on one member of a force.</summary>
/// <param name="Id">The force.</param>
internal sealed record MemberStep(Guid Id, Guid Member, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The force and the member, if they lie in the path's place, the caller keeps the force, and the member is at the version
    /// seen.</summary>
    public async Task<(Force Force, ForceMember Member)> OnAsync(SocialForcesDb db, CancellationToken ct)
    {
        var force = await db.Forces.RequireAsync(Scope, Id, ct);
        Scope.RequireKeeper(force);
        var member =
            await db.Members.FirstOrDefaultAsync(m => m.ForceId == force.Id && m.Id == Member, ct)
            ?? throw CoreErrors.NotFound.Because(Scope.Division, Member);
        IfMatch.Check(member);
        return (force, member);
    }
}
