using ContingencyPlans.Data;
using MassTransit;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Places;

/// <summary>Divisions begin and are renamed: their names and levels are known here.</summary>
public sealed class KeepDirectory(ContingencyPlansDb db) : IConsumer<DivisionEstablished>, IConsumer<DivisionRenamed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionEstablished> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        (await db.KnownPlace(told.DivisionId, told.Level, ct)).Learn(told.Division, told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRenamed> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var place = await db.KnownPlace(told.DivisionId, told.Level, ct);
        if (place.Division == default)
        {
            place.Learn(told.Division, told.Name, DateOnly.MinValue);
        }

        place.Rename(told.Name, told.On);
        await db.SaveChangesAsync(ct);
    }
}
