using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;

namespace Drills.Features.Programmes;

/// <summary>Which line of its place's programme a drill carries out.</summary>
internal static class CarryOut
{
    /// <summary>The line it was planned for; refused if another drill carries it out.</summary>
    public static async Task CarriesOutAsync(this DrillsDb db, Drill drill, Guid? item, CancellationToken ct)
    {
        if (item is not { } wanted)
        {
            return;
        }

        var approved = await db
            .Programmes.AsNoTracking()
            .Where(p => p.Division == drill.Division && p.State == ProgrammeState.Approved)
            .ToListAsync(ct);
        var programme =
            approved.Find(p => p.Items.Any(i => i.Id == wanted && i.Dropped is null))
            ?? throw ProgrammeErrors.UnknownItem.At("programmeItemId", wanted);
        if ((await db.DrillsOfAsync([programme], ct)).Find(d => d.ProgrammeItemId == wanted) is { } other)
        {
            throw ProgrammeErrors.CarriedOut.Because(other.Title);
        }

        drill.CarriesOut(programme.Id, wanted);
    }

    /// <summary>The nearest open line for the hazard, if the place's programme of the year has one: who writes drills down afterwards names
    /// no line.</summary>
    public static void CarriesOutNearest(Drill drill, IEnumerable<Programme> programmes, HashSet<Guid> taken)
    {
        var day = drill.HeldOn ?? drill.PlannedOn;
        var programme = programmes.FirstOrDefault(p => p.Division == drill.Division && p.Year == day.Year);
        if (programme?.LineFor(drill.Hazard, day.Month, taken) is { } line && taken.Add(line.Id))
        {
            drill.CarriesOut(programme.Id, line.Id);
        }
    }

    /// <summary>The approved programmes of a year's places, and the lines that drills carry out already.</summary>
    public static async Task<(List<Programme> Programmes, HashSet<Guid> Taken)> ProgrammesOfAsync(
        this DrillsDb db,
        IReadOnlyCollection<Drill> drills,
        CancellationToken ct
    )
    {
        var places = drills.Select(d => d.Division).Distinct().ToList();
        var programmes = await db
            .Programmes.AsNoTracking()
            .Where(p => places.Contains(p.Division) && p.State == ProgrammeState.Approved)
            .ToListAsync(ct);
        return (programmes, [.. (await db.DrillsOfAsync(programmes, ct)).Select(d => d.ProgrammeItemId!.Value)]);
    }
}
