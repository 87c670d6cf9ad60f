using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Drills.Features.Programmes;

/// <summary>The approved programmes of places, and which of their lines drills carry out already.</summary>
internal sealed class OpenProgrammes
{
    private readonly Dictionary<(DivisionCode Place, int Year), Programme> _programmes;
    private readonly HashSet<Guid> _taken;

    private OpenProgrammes(Dictionary<(DivisionCode, int), Programme> programmes, HashSet<Guid> taken) =>
        (_programmes, _taken) = (programmes, taken);

    /// <summary>Those of the places and years in which drills were held.</summary>
    public static async Task<OpenProgrammes> LoadAsync(
        DrillsDb db,
        IReadOnlyCollection<(DivisionCode Place, DateOnly Day)> held,
        CancellationToken ct
    )
    {
        if (held.Count == 0)
        {
            return new([], []);
        }

        var (places, years) = (held.Select(h => h.Place).Distinct().ToList(), held.Select(h => h.Day.Year).Distinct().ToList());
        var programmes = await db
            .Programmes.AsNoTracking()
            .Where(p => places.Contains(p.Division) && years.Contains(p.Year) && p.State == ProgrammeState.Approved)
            .ToListAsync(ct);
        var taken = await db.DrillsOf(programmes).Select(d => d.ProgrammeItemId!.Value).ToListAsync(ct);
        return new(programmes.ToDictionary(p => (p.Division, p.Year)), [.. taken]);
    }

    /// <summary>The drill carries out the nearest open line for its hazard, if the place's programme of the year has one: who writes drills
    /// down afterwards names no line.</summary>
    public void CarryOutNearest(Drill drill)
    {
        var day = drill.HeldOn ?? drill.PlannedOn;
        var programme = _programmes.GetValueOrDefault((drill.Division, day.Year));
        if (programme?.LineFor(drill.Hazard, day.Month, _taken) is { } line && _taken.Add(line.Id))
        {
            drill.CarriesOut(programme.Id, line.Id);
        }
    }
}
