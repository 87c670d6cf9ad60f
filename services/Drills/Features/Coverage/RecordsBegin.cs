using Drills.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;

namespace Drills.Features.Coverage;

/// <summary>
/// The day on which the records of drills begin: the first day of a drill that is recorded in the county, however long ago, but not later
/// than the first entry in the database. Before it, a missing drill may have been held and is not overdue.
/// </summary>
internal sealed class RecordsBegin
{
    private readonly DateOnly _first;
    private readonly Dictionary<DivisionCode, DateOnly> _counties;

    private RecordsBegin(DateOnly first, Dictionary<DivisionCode, DateOnly> counties) => (_first, _counties) = (first, counties);

    /// <summary>Reads what the fence hides from nobody, so that a village and its city see the same day.</summary>
    public static async Task<RecordsBegin> LoadAsync(DrillsDb db, DateOnly today, CancellationToken ct)
    {
        var at = await db.Set<AuditEntry>().OrderBy(e => e.Id).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(ct);
        var held = await db
            .Participations.Where(p => p.HeldOn != null)
            .GroupBy(p => p.Division)
            .Select(g => new { g.Key, First = g.Min(p => p.HeldOn!.Value) })
            .ToListAsync(ct);
        var first = at is { } entered && BusinessTime.DateOf(entered) is var day && day < today ? day : today;
        return new(
            first,
            held.GroupBy(h => h.Key.County ?? h.Key).ToDictionary(g => g.Key, g => g.Min(h => h.First) is var d && d < first ? d : first)
        );
    }

    /// <summary>The first day for the place; of a city, that of its earliest county.</summary>
    public DateOnly Of(DivisionCode place) =>
        place.County is { } county
            ? _counties.GetValueOrDefault(county, _first)
            : _counties.Where(c => place.Contains(c.Key)).Select(c => c.Value).Append(_first).Min();
}
