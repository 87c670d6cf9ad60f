using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Assessments.Consumers;

/// <summary>The staffing changed: an attained standard may be lost.</summary>
public sealed class ReviewStaffedInstitution(OrganizationsDb db, TimeProvider clock) : IConsumer<InstitutionStaffed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionStaffed> context)
    {
        var ct = context.CancellationToken;
        var attainments = await db.Attainments.Where(a => a.InstitutionId == context.Message.InstitutionId).ToListAsync(ct);
        await ReviewAttainmentsJob.ReviewAsync(db, attainments, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
    }
}
