using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Drills.Data;

/// <summary>Gives a person without an account access to the one place that the scanned code is for.</summary>
internal static class PlaceFenceBypass
{
    /// <summary>
    /// Opens the database's fence at the place, for this unit of work only: the connection stays open until it ends, and the next user of
    /// the connection sets its own places.
    /// </summary>
    public static async Task OpenAtAsync(this DrillsDb db, DivisionCode place, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select set_config('platform.places', {place.Value}, false)", ct);
    }
}
