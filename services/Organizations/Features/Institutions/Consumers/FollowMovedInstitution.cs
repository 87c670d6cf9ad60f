using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions.Consumers;

/// <summary>An institution's posts, its assessments and their evidence go with it to its new place.</summary>
public sealed class FollowMovedInstitution(OrganizationsDb db) : IConsumer<InstitutionMoved>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionMoved> context)
    {
        var (moved, ct) = (context.Message, context.CancellationToken);
        // Uses its current place, not the target of this event: two moves may arrive in any order.
        var place = await db.Institutions.Where(i => i.Id == moved.InstitutionId).Select(i => i.Division).SingleAsync(ct);
        foreach (var post in await db.Posts.Where(p => p.InstitutionId == moved.InstitutionId && p.Division != place).ToListAsync(ct))
        {
            if (post.MoveTo(place, moved.On) is { } followed)
            {
                db.Publish(followed);
            }
        }

        var attainments = await db.Attainments.Where(a => a.InstitutionId == moved.InstitutionId).ToListAsync(ct);
        var evidence = attainments.SelectMany(a => a.Evidence).ToList();
        attainments.ForEach(a => a.MoveTo(place));
        (await db.StoredFiles.Where(f => evidence.Contains(f.Id)).ToListAsync(ct)).ForEach(f => f.MoveTo(place, moved.On));
        await db.SaveChangesAsync(ct);
    }
}
