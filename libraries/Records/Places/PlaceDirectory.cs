using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;

namespace Platform.Records.Places;

/// <summary>What a service knows of the directory of divisions: kept by <see cref="Consumers.FollowPlaces{TDb}"/>.</summary>
public static class PlaceDirectory
{
    /// <summary>
    /// The level of a place. For a place not known yet it is derived from the code: the directory's event may still be on its way, and
    /// records must not wait for it.
    /// </summary>
    public static async Task<DivisionLevel> LevelOfAsync(this DbContext db, DivisionCode code, CancellationToken ct) =>
        await db.Set<KnownPlace>()
            .Where(p => p.Division == code && p.ClosedOn == null)
            .Select(p => (DivisionLevel?)p.Level)
            .FirstOrDefaultAsync(ct)
        ?? code.Depth;

    /// <summary>The levels of those of the places that are known.</summary>
    public static Task<Dictionary<DivisionCode, DivisionLevel>> LevelsOfAsync(
        this DbContext db,
        IEnumerable<DivisionCode> places,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        return db.Set<KnownPlace>()
            .Where(p => codes.Contains(p.Division) && p.ClosedOn == null)
            .ToDictionaryAsync(p => p.Division, p => p.Level, ct);
    }

    /// <summary>The names of places.</summary>
    public static Task<Dictionary<DivisionCode, string>> NamesOfAsync(
        this DbContext db,
        IEnumerable<DivisionCode> places,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        return db.Set<KnownPlace>()
            .Where(p => codes.Contains(p.Division) && p.ClosedOn == null)
            .ToDictionaryAsync(p => p.Division, p => p.Name, ct);
    }

    internal static Task<KnownPlace> PlaceAsync(this DbContext db, Guid id, DivisionLevel level, CancellationToken ct) =>
        db.KnownAsync(id, () => KnownPlace.Of(id, level), ct);
}
