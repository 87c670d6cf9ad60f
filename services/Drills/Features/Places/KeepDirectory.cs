using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Drills.Data;
using Drills.Domain;

namespace Drills.Features.Places;

/// <summary>Divisions begin and are renamed: their names and levels are known here.</summary>
public sealed class KeepDirectory(DrillsDb db) : IConsumer<DivisionEstablished>, IConsumer<DivisionRenamed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionEstablished> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        (await Place(db, told.DivisionId, told.Level, ct)).Learn(told.Division, told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRenamed> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var place = await Place(db, told.DivisionId, told.Level, ct);
        if (place.Division == default)
        {
            place.Learn(told.Division, told.Name, DateOnly.MinValue);
        }

        place.Rename(told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }

    internal static async Task<KnownPlace> Place(DrillsDb db, Guid id, DivisionLevel level, CancellationToken ct) =>
        await db.Places.FirstOrDefaultAsync(p => p.Id == id, ct) ?? db.Add(KnownPlace.Of(id, level)).Entity;
}
