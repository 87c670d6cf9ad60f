using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Assessments.Consumers;

/// <summary>The staffing changed: an attained standard may be lost.</summary>
public sealed class ReviewStaffedInstitution(OrganizationsDb db, TimeProvider clock) : IConsumer<InstitutionStaffed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionStaffed> context)
    {
        var ct = context.CancellationToken;
        var attainments = await db.Attainments.Where(a => a.InstitutionId == context.Message.InstitutionId).ToListAsync(ct);
        var review = await AttainmentReview.OfAsync(db, attainments, clock.Today(), ct);
        foreach (var lost in attainments.Select(review.Lost).OfType<PlatformEvent>())
        {
            db.Publish(lost);
        }

        await db.SaveChangesAsync(ct);
    }
}
