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
}
