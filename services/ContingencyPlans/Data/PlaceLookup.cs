using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Records.Places;

namespace ContingencyPlans.Data;

/// <summary>How the directory is read here.</summary>
internal static class PlaceLookup
{
    /// <summary>The places of a subtree that exist.</summary>
    public static IQueryable<KnownPlace> PlacesWithin(this ContingencyPlansDb db, DivisionCode place)
    {
        var end = place.SubtreeEnd;
        return db.Places.AsNoTracking().Where(p => p.ClosedOn == null && p.Division >= place && p.Division < end);
    }
}
