using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Platform.Records.Places;

/// <summary>Takes the records of this service along when places move or end; see <see cref="IStandsAtPlace"/>.</summary>
public static class PlacedRecords
{
    private static readonly MethodInfo OfType = typeof(PlacedRecords).GetMethod(
        nameof(FollowAsAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Applies the moves and ends of places to every record that follows its place, and publishes the events that the records
    /// return.</summary>
    public static async Task FollowAsync(
        this DbContext db,
        IReadOnlyCollection<CodeChange> moves,
        IReadOnlyCollection<PlaceClosure> ends,
        CancellationToken ct
    )
    {
        if (moves.Count + ends.Count == 0)
        {
            return;
        }

        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IStandsAtPlace).IsAssignableFrom))
        {
            await (Task)OfType.MakeGenericMethod(type).Invoke(null, [db, moves, ends, ct])!;
        }
    }

    private static async Task FollowAsAsync<T>(
        DbContext db,
        IReadOnlyCollection<CodeChange> moves,
        IReadOnlyCollection<PlaceClosure> ends,
        CancellationToken ct
    )
        where T : class, IStandsAtPlace
    {
        DivisionCode[] codes =
        [
            .. moves.Select(m => m.From),
            .. ends.Select(e => e.Code),
            .. ends.Select(e => e.Into).OfType<DivisionCode>(),
        ];
        var records = await db.Set<T>().Where(r => codes.Contains(r.Division)).ToListAsync(ct);
        var at = records.ToLookup(r => r.Division);

        // The records of a place are loaded separately for each end: when two places are merged into a new one, the second finds the first
        // one's records.
        var ended = ends.SelectMany(end =>
            at[end.Code]
                .Select(r =>
                    r.PlaceEnded(end.Into, end.Into is { } into ? [.. records.Where(there => there.Division == into)] : [], end.On)
                )
        );
        var moved = moves.SelectMany(move => at[move.From].Select(r => r.MoveTo(move.To, move.On)));
        foreach (var happened in ended.Concat(moved).OfType<PlatformEvent>().ToList())
        {
            db.Publish(happened);
        }
    }
}
