using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

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

    /// <summary>Two changes of code may arrive in any order: the records go to the code the place has by now, not back.</summary>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var place = await db.PlaceAsync(message.DivisionId, message.Level, ct);
        place.Learn(message.Division, message.Name, message.On);
        await FollowAsync(new CodeChange(message.Former, place.Division, message.On), ct);
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

    /// <summary>Moves the records of the place; saved afterwards, together with what the service knows of the place.</summary>
    protected virtual Task FollowAsync(CodeChange moved, CancellationToken ct) => db.FollowAsync([moved], [], ct);

    /// <inheritdoc cref="FollowAsync(CodeChange, CancellationToken)"/>
    protected virtual Task FollowAsync(PlaceClosure ended, CancellationToken ct) => db.FollowAsync([], [ended], ct);
}
