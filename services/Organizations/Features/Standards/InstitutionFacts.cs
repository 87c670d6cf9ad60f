using Organizations.Domain;
using Platform.Core.Events;

namespace Organizations.Features.Standards;

/// <summary>What the register of institutions answers itself, by the staff rules of the day.</summary>
internal sealed record InstitutionFacts(IReadOnlyCollection<StaffMinimum> Rules, DateOnly Today)
{
    /// <summary>What the institution has.</summary>
    public IReadOnlySet<ItemSource> Has(Institution institution)
    {
        var has = new HashSet<ItemSource>();
        AddIf(has, ItemSource.Institution, institution.Kind is InstitutionKind.Bureau or InstitutionKind.Office or InstitutionKind.Room);
        AddIf(has, ItemSource.Plaque, institution.PlaqueHungOn <= Today);
        AddIf(has, ItemSource.Seal, institution.SealEngravedOn <= Today);
        AddIf(has, ItemSource.Staff, institution.StaffOnDuty >= Math.Max(1, Minimum(institution)));
        return has;
    }

    private int Minimum(Institution institution) =>
        StaffMinimum.InForce(Rules, institution.Division, institution.Level, Today)?.Minimum ?? 0;

    private static void AddIf(HashSet<ItemSource> has, ItemSource source, bool held)
    {
        if (held)
        {
            has.Add(source);
        }
    }
}
