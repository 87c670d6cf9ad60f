using ContingencyPlans.Data.Seed;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace ContingencyPlans.Data;

/// <summary>Which templates a place has.</summary>
internal static class TemplateLookup
{
    /// <summary>Of every key the version that counts at a place on a day.</summary>
    public static async Task<List<PlanTemplate>> TemplatesForAsync(
        this ContingencyPlansDb db,
        DivisionCode place,
        DateOnly day,
        CancellationToken ct
    )
    {
        var jurisdictions = place.Prefixes().ToList();
        var given = await db.Templates.AsNoTracking().Where(t => jurisdictions.Contains(t.Division)).ToListAsync(ct);
        return
        [
            .. BuiltInTemplates
                .All.Concat(given)
                .GroupBy(t => t.Key)
                .Select(k => k.InForce(place, day))
                .OfType<PlanTemplate>()
                .OrderBy(t => t.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>One version, if it belongs to the platform or to a jurisdiction that contains the place.</summary>
    public static async Task<PlanTemplate> TemplateAsync(this ContingencyPlansDb db, DivisionCode place, Guid id, CancellationToken ct)
    {
        var jurisdictions = place.Prefixes().ToList();
        return BuiltInTemplates.All.FirstOrDefault(t => t.Id == id)
            ?? await db.Templates.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && jurisdictions.Contains(t.Division), ct)
            ?? throw TemplateErrors.Unknown.Because(place, id);
    }
}
