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
    public static void OpenAt(this DbContext db, DivisionCode place) => db.GetService<CurrentCaller>().Open(place.Value);

    /// <summary>Reads under the fence of this one place, however much further the caller may see.</summary>
    internal static Task<T> ReadAtAsync<T>(this DbContext db, DivisionCode place, Func<Task<T>> read) => db.ReadAsync(place.Value, read);

    /// <summary>Reads without a fence: for what counts over all places and is shown to nobody.</summary>
    internal static Task<T> ReadEverywhereAsync<T>(this DbContext db, Func<Task<T>> read) => db.ReadAsync("*", read);

    private static async Task<T> ReadAsync<T>(this DbContext db, string places, Func<Task<T>> read)
    {
        var caller = db.GetService<CurrentCaller>();
        var before = caller.Open(places);
        try
        {
            return await read();
        }
        finally
        {
            caller.Open(before);
        }
    }
}
