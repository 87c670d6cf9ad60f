using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;

namespace Organizations.Features.Files;

/// <summary>
/// The same place under another code keeps its documents, milestones, contracts and files; of a place that went into another
/// they stay where they were made.
/// </summary>
public sealed class MoveRecordsOfRecodedDivision(OrganizationsDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (from, to, ct) = (context.Message.Former, context.Message.Division, context.CancellationToken);
        (await db.StoredFiles.Where(f => f.Division == from).ToListAsync(ct)).ForEach(f => f.MoveTo(to));
        (await db.Documents.Where(d => d.Division == from).ToListAsync(ct)).ForEach(d => d.MoveTo(to));
        (await db.Milestones.Where(m => m.Division == from).ToListAsync(ct)).ForEach(m => m.MoveTo(to));
        (await db.Contracts.Where(c => c.Division == from || c.Superior == from).ToListAsync(ct)).ForEach(c => c.Move(from, to));
        await db.SaveChangesAsync(ct);
    }
}
