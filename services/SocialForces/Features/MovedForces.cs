using Microsoft.EntityFrameworkCore;
using Platform.Core;
using SocialForces.Data;
using SocialForces.Features.Forces;

namespace SocialForces.Features;

/// <summary>The other side of a record learns that a force stands elsewhere now.</summary>
internal static class MovedForces
{
    /// <summary>Agreements of the forces that just followed their place, and mobilizations answered at its former place.</summary>
    public static async Task TellOthers(this SocialForcesDb db, DivisionCode from, DivisionCode? to, DateOnly today, CancellationToken ct)
    {
        foreach (var force in db.Forces.Local.ToList())
        {
            await db.TellAgreements(force, today, ct);
        }

        if (to is { } place)
        {
            (await db.Mobilizations.Where(m => m.ForceDivision == from).ToListAsync(ct)).ForEach(m => m.ForceMoved(place));
        }
    }
}
