using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;
using Platform.Core;
using Platform.Registers;

namespace Organizations.Features.Assessments;

/// <summary>
/// What starting, answering and submitting need in addition to the institution, loaded once for a request or a sheet's rows: the
/// checklists in force, what the register of institutions answers itself, and the attainments that were started.
/// </summary>
internal sealed class AssessmentContext
{
    private readonly IReadOnlyList<Standard> _standards;
    private readonly InstitutionFacts _facts;
    private readonly SheetRecords<(Guid Institution, string Standard), Attainment> _started;

    private AssessmentContext(OrganizationsDb db, IReadOnlyList<Standard> standards, InstitutionFacts facts)
    {
        (_standards, _facts) = (standards, facts);
        _started = new(db);
    }

    /// <summary>For one checklist as it is on the day, and an institution that is loaded already.</summary>
    public static async Task<AssessmentContext> LoadAsync(OrganizationsDb db, string standard, DateOnly on, CancellationToken ct) =>
        new(db, await db.Standards.AsNoTracking().Where(s => s.Key == standard).ToListAsync(ct), await db.InstitutionFactsAsync(on, ct));

    /// <summary>For all checklists, and the attainments of the institutions that rows name.</summary>
    public static async Task<AssessmentContext> LoadAsync(
        OrganizationsDb db,
        IEnumerable<Institution> institutions,
        DateOnly on,
        CancellationToken ct
    )
    {
        var ids = institutions.Select(i => i.Id).ToList();
        var context = new AssessmentContext(db, await db.Standards.AsNoTracking().ToListAsync(ct), await db.InstitutionFactsAsync(on, ct));
        var attainments = await db.Attainments.AsNoTracking().Where(a => ids.Contains(a.InstitutionId)).ToListAsync(ct);
        attainments.ForEach(a => context._started.Know((a.InstitutionId, a.Standard), a));
        return context;
    }

    /// <summary>The version in force at the place; throws <c>standard.not-in-force</c>.</summary>
    public Standard StandardAt(DivisionCode place, string key) =>
        _standards.InForce(key, place, _facts.Today) ?? throw StandardErrors.NotInForce.Because(place, key, _facts.Today);

    /// <summary>The version in force at the place of the checklist that has, or ever had, this key or name; null: none.</summary>
    public Standard? FindStandard(DivisionCode place, string name) =>
        _standards.FirstOrDefault(s => s.Key == name || s.Zh == name) is { } named
            ? _standards.InForce(named.Key, place, _facts.Today)
            : null;

    /// <summary>What the register of institutions knows of the institution.</summary>
    public IReadOnlySet<ItemSource> Has(Institution institution) => _facts.Has(institution);

    /// <summary>The institution's attainment, tracked; null if it was not started.</summary>
    public Attainment? Find(Institution institution, string standard) => _started.Find((institution.Id, standard));

    /// <summary>An attainment is started; later rows find it.</summary>
    public void Started(Attainment attainment) => _started.Add((attainment.InstitutionId, attainment.Standard), attainment);
}
