using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;

namespace Organizations.Features.Assessments;

/// <summary>An attainment with the basis of its check on a day: the version in force, and the register's facts about the
/// institution.</summary>
internal sealed record MeasuredAttainment(Attainment Attainment, Standard Standard, IReadOnlySet<ItemSource> Has)
{
    public static async Task<MeasuredAttainment> OfAsync(Attainment attainment, OrganizationsDb db, DateOnly on, CancellationToken ct)
    {
        var institution = await db.Institutions.AsNoTracking().FirstAsync(i => i.Id == attainment.InstitutionId, ct);
        var facts = await db.InstitutionFactsAsync(on, ct);
        return new MeasuredAttainment(
            attainment,
            await db.RequireStandardAsync(attainment.Standard, attainment.Division, on, ct),
            facts.Has(institution)
        );
    }
}
