using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Features.Assessments;

/// <summary>An institution that ended attains nothing any more.</summary>
public sealed class CloseAssessmentsOfClosedInstitution(OrganizationsDb db) : IConsumer<InstitutionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionClosed> context)
    {
        var closed = context.Message;
        foreach (var attainment in await db.Attainments.Where(a => a.InstitutionId == closed.InstitutionId).ToListAsync(context.CancellationToken))
        {
            if (attainment.Close(closed.On) is { } lost)
            {
                db.Publish(lost);
            }
        }

        await db.SaveChangesAsync(context.CancellationToken);
    }
}
