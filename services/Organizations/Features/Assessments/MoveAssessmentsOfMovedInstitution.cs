using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;

namespace Organizations.Features.Assessments;

/// <summary>Assessments and their evidence follow the institution to its new code.</summary>
public sealed class MoveAssessmentsOfMovedInstitution(OrganizationsDb db) : IConsumer<InstitutionMoved>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionMoved> context)
    {
        var (moved, ct) = (context.Message, context.CancellationToken);
        var attainments = await db.Attainments.Where(a => a.InstitutionId == moved.InstitutionId).ToListAsync(ct);
        var evidence = attainments.SelectMany(a => a.Evidence).ToList();
        attainments.ForEach(a => a.MoveTo(moved.Division));
        (await db.StoredFiles.Where(f => evidence.Contains(f.Id)).ToListAsync(ct)).ForEach(f => f.MoveTo(moved.Division, moved.On));
        await db.SaveChangesAsync(ct);
    }
}
