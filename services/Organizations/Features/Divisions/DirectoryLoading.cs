using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>The directory as changes need it: tracked, with history, and by one at a time.</summary>
internal static class DirectoryLoading
{
    private const long Lock = 0x6469_7669_7369_6f6e; // "division"

    /// <summary>Held until the transaction ends: two changes of the directory can't contradict each other.</summary>
    public static Task LockDirectoryAsync(this OrganizationsDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);

    /// <summary>Every place that has, or ever had, a code inside the place, with its complete history.</summary>
    public static Task<List<Place>> PlacesWithinAsync(this OrganizationsDb db, DivisionCode root, CancellationToken ct)
    {
        var end = root.SubtreeEnd;
        return db.Places.Include(p => p.Terms).Where(p => p.Terms.Any(t => t.Code >= root && t.Code < end)).ToListAsync(ct);
    }

    /// <summary>The same for several subtrees, and their superiors.</summary>
    public static async Task<IReadOnlyList<Place>> PlacesTouchedAsync(
        this OrganizationsDb db,
        IReadOnlyList<DivisionCode> roots,
        CancellationToken ct
    )
    {
        DivisionCode[] superiors = [.. roots.Select(r => r.Parent).OfType<DivisionCode>()];
        var found = (await db.Places.Include(p => p.Terms).Where(p => superiors.Contains(p.Division)).ToListAsync(ct)).ToHashSet();
        foreach (var root in roots)
        {
            found.UnionWith(await db.PlacesWithinAsync(root, ct));
        }

        return [.. found];
    }

    /// <summary>The counties that are, or ever were, inside the cities, and of a place that ever was inside the root.</summary>
    public static Task<List<DivisionCode>> CountiesKnownAsync(
        this OrganizationsDb db,
        DivisionCode root,
        IReadOnlyCollection<DivisionCode?> cities,
        CancellationToken ct
    )
    {
        var end = root.SubtreeEnd;
        return db
            .DivisionTerms.Where(t =>
                cities.Contains(t.Superior) && db.DivisionTerms.Any(i => i.PlaceId == t.PlaceId && i.Code >= root && i.Code < end)
            )
            .Select(t => t.Code)
            .Distinct()
            .ToListAsync(ct);
    }
}
