using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Platform.Records.Places.Consumers;

/// <summary>
/// Follows the directory of divisions: keeps names and levels (<see cref="KnownPlaceTable"/> in the service's model), and moves the records
/// of a place when it gets another code or ceases to exist. A service registers this consumer at its start; one with more to do than its
/// <see cref="IStandsAtPlace"/> records can derives from it instead.
/// </summary>
public class FollowPlaces<TDb>(TDb db)
    : IConsumer<DivisionEstablished>,
        IConsumer<DivisionRenamed>,
        IConsumer<DivisionRecoded>,
        IConsumer<DivisionClosed>
    where TDb : DbContext
{
    /// <summary>For additional work of a service.</summary>
    protected TDb Db => db;

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionEstablished> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var place = await db.PlaceAsync(message.DivisionId, message.Level, ct);
        place.Learn(message.Division, message.Name, message.On);
        place.Begin(message.On);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRenamed> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var place = await db.PlaceAsync(message.DivisionId, message.Level, ct);
        if (place.Division == default)
        {
            place.Learn(message.Division, message.Name, DateOnly.MinValue);
        }

        place.Rename(message.Name, message.On);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Two changes of code may arrive in any order: the records go to the code the place has by now, not back. Places that exchange codes
    /// are moved together, with the first of their events.
    /// </summary>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        if (message.Together is { } together && !await db.TakeOnceAsync(together.Id, ct))
        {
            return;
        }

        var moved = new List<CodeChange>();
        foreach (var change in message.ToApply())
        {
            var place = await db.PlaceAsync(change.DivisionId, change.Level, ct);
            place.Learn(change.To, change.Name, change.On);
            moved.Add(new CodeChange(change.From, place.Division, change.On));
        }

        await FollowAsync(moved, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        (await db.PlaceAsync(message.DivisionId, message.Level, ct)).Close(message.Division, message.Name, message.On);
        await FollowAsync(message.Ended(), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Moves the records of the places; saved afterwards, together with what the service knows of the places. Several changes
    /// happen at once: see <see cref="CodeChanges.After"/>.</summary>
    protected virtual Task FollowAsync(IReadOnlyCollection<CodeChange> moved, CancellationToken ct) => db.FollowAsync(moved, [], ct);

    /// <summary>Ends the records of the place, or moves them to its successor.</summary>
    protected virtual Task FollowAsync(PlaceClosure ended, CancellationToken ct) => db.FollowAsync([], [ended], ct);
}
