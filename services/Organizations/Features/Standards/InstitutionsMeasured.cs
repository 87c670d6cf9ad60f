using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Standards;

/// <summary>Which institutions the checklists ask, and what is known of them.</summary>
internal static class InstitutionsMeasured
{
    /// <summary>The institutions of the subtree that have not ended and that the checklist asks something of.</summary>
    public static IQueryable<Institution> InstitutionsUnder(this OrganizationsDb db, Standard standard, DivisionCode place)
    {
        var levels = standard.Levels.ToList();
        return db.Institutions.AsNoTracking().Within(place).Where(i => i.ClosedOn == null && levels.Contains(i.Level));
    }

    public static async Task<InstitutionFacts> InstitutionFactsAsync(this OrganizationsDb db, DateOnly today, CancellationToken ct) =>
        new(await db.StaffMinimums.AsNoTracking().ToListAsync(ct), today);
}
