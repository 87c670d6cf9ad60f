using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;

namespace Organizations.Features.Standards;

/// <summary>What the register of institutions tells about the checklists.</summary>
internal static class InstitutionsMeasured
{
    /// <summary>The institutions of the subtree that stand and that the checklist asks something of.</summary>
    public static IQueryable<Institution> InstitutionsUnder(this OrganizationsDb db, Standard standard, DivisionCode place)
    {
        var levels = standard.Levels.ToList();
        return db.Institutions.AsNoTracking().Within(place).Where(i => i.ClosedOn == null && levels.Contains(i.Level));
    }

    /// <summary>What the institution has, as far as the register knows.</summary>
    public static IReadOnlySet<ItemSource> Has(Institution institution)
    {
        var has = new HashSet<ItemSource>();
        if (institution.Kind is InstitutionKind.Bureau or InstitutionKind.Office or InstitutionKind.Room)
        {
            has.Add(ItemSource.Institution);
        }

        if (institution.PlaqueHungOn is not null)
        {
            has.Add(ItemSource.Plaque);
        }

        if (institution.SealEngravedOn is not null)
        {
            has.Add(ItemSource.Seal);
        }

        return has;
    }
}
