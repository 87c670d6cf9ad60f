using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;
using Platform.Core.Events;

namespace Organizations.Features.Assessments;

/// <summary>What attainments are measured by on a day: the standards, and what is known of their institutions.</summary>
internal sealed class AttainmentReview
{
    private readonly DateOnly _today;
    private readonly List<Standard> _standards;
    private readonly InstitutionFacts _facts;
    private readonly Dictionary<Guid, Institution> _institutions;

    private AttainmentReview(
        DateOnly today,
        List<Standard> standards,
        InstitutionFacts facts,
        Dictionary<Guid, Institution> institutions
    ) => (_today, _standards, _facts, _institutions) = (today, standards, facts, institutions);

    public static async Task<AttainmentReview> OfAsync(
        OrganizationsDb db,
        IReadOnlyCollection<Attainment> attainments,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ids = attainments.Select(a => a.InstitutionId).ToList();
        return new AttainmentReview(
            today,
            await db.Standards.AsNoTracking().ToListAsync(ct),
            await db.InstitutionFactsAsync(today, ct),
            await db.Institutions.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct)
        );
    }

    /// <summary>Checks an attainment again: the event that it was lost, null if it is still attained.</summary>
    public StandardLost? Lost(Attainment attainment)
    {
        var standard = _standards.InForce(attainment.Standard, attainment.Division, _today);
        var institution = _institutions.GetValueOrDefault(attainment.InstitutionId);
        return institution switch
        {
            { ClosedOn: { } closed } => attainment.Close(closed),
            not null when standard is not null => attainment.Review(standard, _facts.Has(institution), _today),
            _ => null,
        };
    }
}
