using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Records.Places;

/// <summary>
/// Gives a request access to a place at which its caller has no role: by a code or link that is for the place, or to show what a place
/// above did with people of the caller's. The query itself then says which records are meant.
/// </summary>
public static class PlaceFenceBypass
{
    /// <summary>Opens the database's fence at the place, for the rest of this request only.</summary>
    public static void OpenAt(this DbContext db, DivisionCode place) => db.GetService<CurrentCaller>().OpenAt(place);
}
