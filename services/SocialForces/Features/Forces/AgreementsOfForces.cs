using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>What agreements say of their forces.</summary>
internal static class AgreementsOfForces
{
    /// <summary>The agreements of the forces take over their names, places and grades as they are now.</summary>
    public static async Task ChangeAgreementsAsync(
        this SocialForcesDb db,
        IReadOnlyCollection<Force> forces,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (forces.Count == 0)
        {
            return;
        }

        var byId = forces.DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        var ids = byId.Keys.ToList();
        foreach (var agreement in await db.Agreements.Where(a => ids.Contains(a.ForceId) && a.To >= today).ToListAsync(ct))
        {
            if (agreement.Change(byId[agreement.ForceId], today) is { } changed)
            {
                db.Publish(changed);
            }
        }
    }
}
