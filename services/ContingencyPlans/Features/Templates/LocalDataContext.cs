using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>What is known of the places of a request or of a sheet's rows.</summary>
internal sealed class LocalDataContext
{
    private readonly SheetRecords<DivisionCode, LocalData> _known;

    private LocalDataContext(ContingencyPlansDb db) => _known = new(db);

    public static async Task<LocalDataContext> LoadAsync(ContingencyPlansDb db, IEnumerable<DivisionCode> places, CancellationToken ct)
    {
        var (context, codes) = (new LocalDataContext(db), places.Distinct().ToList());
        var known = await db.LocalData.AsNoTracking().Where(d => codes.Contains(d.Division)).OrderBy(d => d.Id).ToListAsync(ct);
        known.ForEach(d => context._known.Know(d.Division, d));
        return context;
    }

    /// <summary>The data of the place, tracked; null if nothing is recorded of it.</summary>
    public LocalData? Find(DivisionCode place) => _known.Find(place);

    /// <summary>The first data of a place.</summary>
    public LocalData Begin(DivisionCode place) => _known.Add(place, LocalData.Of(place));
}
