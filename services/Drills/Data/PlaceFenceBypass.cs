using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core;
using Platform.Hosting.Access;

namespace Drills.Data;

/// <summary>Gives a person without an account access to the one place that the scanned code is for.</summary>
internal static class PlaceFenceBypass
{
    /// <summary>Opens the database's fence at the place, for the rest of this request only.</summary>
    public static void OpenAt(this DrillsDb db, DivisionCode place) => db.GetService<CurrentCaller>().OpenAt(place);
}
