using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Places;
using Platform.Hosting.Data;

namespace Platform.Records.Places;

/// <summary>What a service knows of the directory of divisions: kept by <see cref="Consumers.FollowPlaces{TDb}"/>.</summary>
public static class PlaceDirectory
{
    private const int Rounds = 8;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The level of a place. For a place not known yet it is derived from the code: the directory's event may still be on its way, and
    /// records must not wait for it.
    /// </summary>
    public static async Task<DivisionLevel> LevelOfAsync(this DbContext db, DivisionCode code, CancellationToken ct) =>
        await db.Set<KnownPlace>()
            .Where(p => p.Division == code && p.ClosedOn == null)
            .OrderByDescending(p => p.CodeFrom)
            .Select(p => (DivisionLevel?)p.Level)
            .FirstOrDefaultAsync(ct)
        ?? code.Depth;

    /// <summary>The levels of those of the places that are known.</summary>
    public static async Task<Dictionary<DivisionCode, DivisionLevel>> LevelsOfAsync(
        this DbContext db,
        IEnumerable<DivisionCode> places,
        CancellationToken ct
    ) => (await db.OpenAsync(places, ct)).ToDictionary(p => p.Division, p => p.Level);

    /// <summary>The level of the place on a day; refuses a day on which the place did not exist, if the place is known.</summary>
    public static async Task<DivisionLevel> LevelOfAsync(
        this DbContext db,
        DivisionCode code,
        DateOnly on,
        string field,
        CancellationToken ct
    ) => (await db.TimesOfAsync([code], ct)).LevelOn(code, on, field);

    /// <summary>
    /// Refuses a day on which a record's place did not exist. A record that came from another place may be older than the one it is at.
    /// </summary>
    public static async Task RequirePlaceOnAsync(
        this DbContext db,
        DivisionCode code,
        IReadOnlyList<PastPlace> moves,
        DateOnly on,
        string field,
        CancellationToken ct
    )
    {
        if (moves.Count == 0)
        {
            await db.LevelOfAsync(code, on, field, ct);
        }
    }

    /// <summary>When the places existed, by their present or last code.</summary>
    public static async Task<ILookup<DivisionCode, PlaceTime>> TimesOfAsync(
        this DbContext db,
        IEnumerable<DivisionCode> places,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        var known = await db.Set<KnownPlace>().AsNoTracking().Where(p => codes.Contains(p.Division)).ToListAsync(ct);
        return known.ToLookup(p => p.Division, p => new PlaceTime(p.Level, p.Since, p.ClosedOn));
    }

    /// <summary>
    /// The level of the place on a day; refuses a day on which it did not exist. For a place not known yet it is derived from the code: the
    /// directory's event may still be on its way, and records must not wait for it.
    /// </summary>
    public static DivisionLevel LevelOn(this ILookup<DivisionCode, PlaceTime> times, DivisionCode code, DateOnly on, string field) =>
        times[code].ToList() is { Count: > 0 } known ? known.On(code, on, field).Level : code.Depth;

    /// <summary>
    /// Refuses places that do not exist, for a service that gives rights at them. A code is waited for a moment, because the directory's
    /// event may still be on its way; before a directory with its cities and counties is imported every code is taken.
    /// </summary>
    public static async Task RequirePlacesAsync(this DbContext db, IEnumerable<DivisionCode> places, string field, CancellationToken ct)
    {
        foreach (var place in places.Distinct())
        {
            for (var round = 1; !await db.IsThereAsync(place, ct); round++)
            {
                if (round == Rounds)
                {
                    throw PlaceErrors.PlaceNotThere.At(field, place);
                }

                await Task.Delay(BetweenRounds, ct);
            }
        }
    }

    // A place that contains known ones is there too: the province of a city's directory.
    private static async Task<bool> IsThereAsync(this DbContext db, DivisionCode place, CancellationToken ct)
    {
        var end = place.SubtreeEnd;
        var open = db.Set<KnownPlace>().Where(p => p.ClosedOn == null);
        return await open.AnyAsync(p => p.Division >= place && p.Division < end, ct)
            || !await open.AnyAsync(p => p.Level == DivisionLevel.City || p.Level == DivisionLevel.County, ct);
    }

    /// <summary>The names of places.</summary>
    public static async Task<Dictionary<DivisionCode, string>> NamesOfAsync(
        this DbContext db,
        IEnumerable<DivisionCode> places,
        CancellationToken ct
    ) => (await db.OpenAsync(places, ct)).ToDictionary(p => p.Division, p => p.Name);

    // A place that got a code may be known before the place that left it is: the later one counts.
    private static async Task<IEnumerable<KnownPlace>> OpenAsync(this DbContext db, IEnumerable<DivisionCode> places, CancellationToken ct)
    {
        var codes = places.Distinct().ToList();
        var known = await db.Set<KnownPlace>().AsNoTracking().Where(p => codes.Contains(p.Division) && p.ClosedOn == null).ToListAsync(ct);
        return known.OrderByDescending(p => p.CodeFrom).DistinctBy(p => p.Division);
    }

    internal static Task<KnownPlace> PlaceAsync(this DbContext db, Guid id, DivisionLevel level, CancellationToken ct) =>
        db.KnownAsync(id, () => KnownPlace.Of(id, level), ct);
}
