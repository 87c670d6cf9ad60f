using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using RescueTeams.Data;

namespace RescueTeams.Features.Members;

/// <summary>The teams that a captain leads: the captain's account is linked with a serving membership as captain or deputy.</summary>
internal static class CaptainsTeams
{
    /// <summary>None for a caller who is no captain.</summary>
    public static async Task<HashSet<Guid>> TeamsOfCaptainAsync(this RescueTeamsDb db, Caller caller, CancellationToken ct) =>
        caller.Grants.Any(g => g.Role == Roles.TeamCaptain)
            ? (
                await db
                    .MemberAccounts.AsNoTracking()
                    .Where(a => a.Account == caller.Subject)
                    .Join(
                        db.Members.Where(m => m.LeftOn == null && m.Role != MemberRole.Member),
                        a => a.MemberId,
                        m => m.Id,
                        (_, m) => new { m.TeamId, m.Division }
                    )
                    .ToListAsync(ct)
            )
                .Where(m => caller.Holds(m.Division, Roles.TeamCaptain))
                .Select(m => m.TeamId)
                .ToHashSet()
            : [];
}
