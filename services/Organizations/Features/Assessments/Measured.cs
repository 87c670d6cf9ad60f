using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;

namespace Organizations.Features.Assessments;

/// <summary>An attainment with what it is measured by on a day: the version in force, and what the register knows the institution
/// has.</summary>
internal sealed record Measured(Attainment Attainment, Standard Standard, IReadOnlySet<ItemSource> Has)
{
    public static async Task<Measured> Of(Attainment attainment, OrganizationsDb db, DateOnly on, CancellationToken ct)
    {
        var institution = await db.Institutions.AsNoTracking().FirstAsync(i => i.Id == attainment.InstitutionId, ct);
        var facts = await db.InstitutionFacts(on, ct);
        return new Measured(attainment, await db.RequireStandard(attainment.Standard, attainment.Division, on, ct), facts.Has(institution));
    }
}
