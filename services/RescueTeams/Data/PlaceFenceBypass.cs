using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core;
using Platform.Hosting.Access;

namespace RescueTeams.Data;

/// <summary>Gives a member access to the place of the own roll-call, with a link or an account that has no role there.</summary>
internal static class PlaceFenceBypass
{
    /// <summary>Opens the database's fence at the place, for the rest of this request only.</summary>
    public static void OpenAt(this RescueTeamsDb db, DivisionCode place) => db.GetService<CurrentCaller>().OpenAt(place);
}
