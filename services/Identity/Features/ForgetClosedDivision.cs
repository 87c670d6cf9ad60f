using Identity.Data;
using MassTransit;
using Platform.Core.Events;
using Platform.ServiceDefaults.Places;

namespace Identity.Features;

/// <summary>A place that is no more is not shown among those that are. Its roles stay as they were: they give nothing at a code nobody uses.</summary>
public sealed class ForgetClosedDivision(IdentityDb db) : IConsumer<DivisionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        await db.Learn(context.Message, context.CancellationToken);
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
