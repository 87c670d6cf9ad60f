using MassTransit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core.Events;
using Reports.Data;
using Reports.Domain.Facts;

namespace Reports.Features.Facts.Consumers;

/// <summary>Stores an event's facts and its changes of the list of places, in the transaction of its inbox row.</summary>
public sealed class RecordFacts<TEvent>(ReportsDb db, FactWriter facts) : IConsumer<TEvent>
    where TEvent : PlatformEvent
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TEvent> context)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await facts.WriteAsync(connection, [context.Message], context.CancellationToken);
        await PlaceWriter.WriteAsync(connection, [context.Message], context.CancellationToken);
    }
}

/// <summary>The consumer closed for every event that is recorded.</summary>
internal static class FactConsumers
{
    public static IEnumerable<Type> All => FactsOf.Recorded.Values.Select(t => typeof(RecordFacts<>).MakeGenericType(t));
}
