using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Standards;

/// <summary>How features find the checklist to measure by.</summary>
internal static class StandardsInForce
{
    /// <summary>The version in force at the place on the day; throws <c>standard.not-in-force</c>.</summary>
    public static async Task<Standard> RequireStandardAsync(
        this OrganizationsDb db,
        string key,
        DivisionCode place,
        DateOnly on,
        CancellationToken ct
    ) =>
        (await db.Standards.AsNoTracking().Where(s => s.Key == key).ToListAsync(ct)).InForce(key, place, on)
        ?? throw StandardErrors.NotInForce.Because(place, key, on);

    /// <summary>Every version a place can be measured by, some day.</summary>
    public static async Task<List<Standard>> VisibleStandardsAsync(this OrganizationsDb db, DivisionCode place, CancellationToken ct) =>
        (await db.Standards.AsNoTracking().OrderBy(s => s.Key).ThenBy(s => s.Number).ToListAsync(ct)).FindAll(s =>
            s.Division == default || s.Division.Contains(place)
        );
}
