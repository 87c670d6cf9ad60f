using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;

namespace Platform.ServiceDefaults.Places;

/// <summary>
/// Divisions begin and are renamed: a service that names this consumer at its start, and <see cref="KnownPlaceTable"/> in its
/// model, knows their names and levels.
/// </summary>
public sealed class KeepPlaces<TDb>(TDb db) : IConsumer<DivisionEstablished>, IConsumer<DivisionRenamed> where TDb : DbContext
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionEstablished> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        (await db.Place(told.DivisionId, told.Level, ct)).Learn(told.Division, told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRenamed> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var place = await db.Place(told.DivisionId, told.Level, ct);
        if (place.Division == default)
        {
            place.Learn(told.Division, told.Name, DateOnly.MinValue);
        }

        place.Rename(told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }
}
