using Microsoft.EntityFrameworkCore;
using Platform.Core;
using RescueTeams.Data;

namespace RescueTeams.Features.Places;

/// <summary>What this service knows of the directory of divisions.</summary>
internal static class Directory
{
    /// <summary>
    /// The level of a place. One not told of yet is taken for what its code says: the directory's word may still be on its way,
    /// and nobody's record waits for it.
    /// </summary>
    public static async Task<DivisionLevel> LevelOf(this RescueTeamsDb db, DivisionCode code, CancellationToken ct) =>
        await db.Places.Where(p => p.Division == code && p.ClosedOn == null).Select(p => (DivisionLevel?)p.Level).FirstOrDefaultAsync(ct) ?? code.Depth;

    /// <summary>The levels of the known places of a subtree.</summary>
    public static Task<Dictionary<DivisionCode, DivisionLevel>> LevelsWithin(this RescueTeamsDb db, DivisionCode place, CancellationToken ct)
    {
        var end = place.SubtreeEnd;
        return db.Places.Where(p => p.Division >= place && p.Division < end && p.ClosedOn == null).ToDictionaryAsync(p => p.Division, p => p.Level, ct);
    }

    /// <summary>The names of places.</summary>
    public static Task<Dictionary<DivisionCode, string>> NamesOf(this RescueTeamsDb db, IEnumerable<DivisionCode> places, CancellationToken ct)
    {
        var codes = places.Distinct().ToList();
        return db.Places.Where(p => codes.Contains(p.Division) && p.ClosedOn == null).ToDictionaryAsync(p => p.Division, p => p.Name, ct);
    }
}
