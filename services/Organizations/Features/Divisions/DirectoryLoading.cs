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
    public static Task LockDirectory(this OrganizationsDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);

    /// <summary>Every place that has, or ever had, a code inside one of these, with its whole history.</summary>
    public static async Task<List<Place>> PlacesWithin(this OrganizationsDb db, DivisionCode root, CancellationToken ct, params DivisionCode[] more)
    {
        var found = new HashSet<Place>();
        foreach (var place in more.Prepend(root))
        {
            var end = place.SubtreeEnd;
            found.UnionWith(await db.Places.Include(p => p.Terms)
                .Where(p => p.Terms.Any(t => t.Code >= place && t.Code < end)).ToListAsync(ct));
        }

        return [.. found];
    }
}
