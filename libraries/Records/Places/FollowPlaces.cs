using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace Platform.Records.Places;

/// <summary>
/// Follows the directory of divisions: names and levels are known (<see cref="KnownPlaceTable"/> in the service's model), and what
/// stands at a place goes along when the place has another code or is no more. A service names this consumer at its start; one
/// with more to do than its <see cref="IStandsAtPlace"/> records can derives from it instead.
/// </summary>
public class FollowPlaces<TDb>(TDb db)
    : IConsumer<DivisionEstablished>,
        IConsumer<DivisionRenamed>,
        IConsumer<DivisionRecoded>,
        IConsumer<DivisionClosed>
    where TDb : DbContext
{
    /// <summary>For what a service does besides.</summary>
    protected TDb Db => db;

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionEstablished> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        (await db.PlaceAsync(told.DivisionId, told.Level, ct)).Learn(told.Division, told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRenamed> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var place = await db.PlaceAsync(told.DivisionId, told.Level, ct);
        if (place.Division == default)
        {
            place.Learn(told.Division, told.Name, DateOnly.MinValue);
        }

        place.Rename(told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Two changes of code may be told in any order: what stands at the place goes to the code it has by now, not back.</summary>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var place = await db.PlaceAsync(told.DivisionId, told.Level, ct);
        place.Learn(told.Division, told.Name, told.On);
        await FollowAsync(new CodeChange(told.Former, place.Division, told.On), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        (await db.PlaceAsync(told.DivisionId, told.Level, ct)).Close(told.Division, told.Name, told.On);
        await FollowAsync(told.Ended(), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes along what stands at the place; saved afterwards, together with what the service knows of the place.</summary>
    protected virtual Task FollowAsync(CodeChange moved, CancellationToken ct) => db.FollowAsync([moved], [], ct);

    /// <inheritdoc cref="FollowAsync(CodeChange, CancellationToken)"/>
    protected virtual Task FollowAsync(PlaceClosure ended, CancellationToken ct) => db.FollowAsync([], [ended], ct);
}
