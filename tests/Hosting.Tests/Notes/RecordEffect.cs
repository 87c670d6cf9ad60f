using System.Diagnostics;
using MassTransit;
using Platform.Core.Events;

namespace Platform.Hosting.Tests.Notes;

/// <summary>Acts on a milestone by writing a row; a milestone called "poison" can never be acted on.</summary>
public sealed class RecordEffect(NotesDb db) : IConsumer<MilestoneReached>
{
    public async Task Consume(ConsumeContext<MilestoneReached> context)
    {
        db.Add(
            new Effect
            {
                EventId = context.Message.EventId,
                Queue = context.ReceiveContext.InputAddress.Segments[^1],
                TraceId = Activity.Current?.TraceId.ToHexString(),
            }
        );
        await db.SaveChangesAsync(context.CancellationToken);
        if (context.Message.Title == "poison")
        {
            throw new InvalidOperationException("This milestone can't be acted on.");
        }
    }
}
