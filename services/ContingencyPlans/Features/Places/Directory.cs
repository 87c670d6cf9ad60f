using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace ContingencyPlans.Features.Places;

/// <summary>What is known here of places.</summary>
internal static class Directory
{
    /// <summary>The place by its identity; one that is told of first becomes known.</summary>
    public static async Task<KnownPlace> KnownPlace(this ContingencyPlansDb db, Guid id, DivisionLevel level, CancellationToken ct) =>
        await db.Places.FirstOrDefaultAsync(p => p.Id == id, ct) ?? db.Add(Domain.KnownPlace.Of(id, level)).Entity;

    /// <summary>What the directory says a place is; of one it has not told of, the depth of its code.</summary>
    public static async Task<DivisionLevel> LevelOf(this ContingencyPlansDb db, DivisionCode place, CancellationToken ct) =>
        await db.Places.Where(p => p.Division == place && p.ClosedOn == null).Select(p => (DivisionLevel?)p.Level).FirstOrDefaultAsync(ct) ?? place.Depth;
}
