using Drills.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Drills.Features.Places;

/// <summary>What this service knows of the directory of divisions.</summary>
internal static class Directory
{
    /// <summary>
    /// The level of a place. One not told of yet is taken for what its code says: the directory's word may still be on its way,
    /// and nobody's record waits for it.
    /// </summary>
    public static async Task<DivisionLevel> LevelOf(this DrillsDb db, DivisionCode code, CancellationToken ct) =>
        await db.Places.Where(p => p.Division == code && p.ClosedOn == null).Select(p => (DivisionLevel?)p.Level).FirstOrDefaultAsync(ct) ?? code.Depth;
}
