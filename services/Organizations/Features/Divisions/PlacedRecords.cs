using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Features.Divisions;

/// <summary>Takes the records of this service along when places move or end; see <see cref="IStandsAtPlace"/>.</summary>
internal static class PlacedRecords
{
    private static readonly MethodInfo OfType = typeof(PlacedRecords).GetMethod(nameof(FollowAs), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Applies the moves and ends to every record that follows its place, and publishes what the records tell.</summary>
    public static async Task Follow(OrganizationsDb db, Reorganization change, CancellationToken ct)
    {
        if (change.Moves.Count + change.Ends.Count == 0)
        {
            return;
        }

        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IStandsAtPlace).IsAssignableFrom))
        {
            await (Task)OfType.MakeGenericMethod(type).Invoke(null, [db, change, ct])!;
        }
    }

    private static async Task FollowAs<T>(OrganizationsDb db, Reorganization change, CancellationToken ct) where T : class, IStandsAtPlace
    {
        DivisionCode[] codes = [.. change.Moves.Select(m => m.From), .. change.Ends.Select(e => e.Code), .. change.Ends.Select(e => e.Into).OfType<DivisionCode>()];
        var records = await db.Set<T>().Where(r => codes.Contains(r.Division)).ToListAsync(ct);
        var at = records.ToLookup(r => r.Division);

        // What stands at a place is looked up end by end: of two places that go into a new one the second finds what the first brought.
        var ends = change.Ends.SelectMany(end => at[end.Code].Select(r => r.PlaceEnded(end.Into, end.Into is { } into ? [.. records.Where(there => there.Division == into)] : [], end.On)));
        var moves = change.Moves.SelectMany(move => at[move.From].Select(r => r.MoveTo(move.To, move.On)));
        foreach (var happened in ends.Concat(moves).OfType<PlatformEvent>().ToList())
        {
            db.Publish(happened);
        }
    }
}
