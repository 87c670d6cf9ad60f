using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions.Consumers;

/// <summary>With an institution end its posts, and all that it attained.</summary>
public sealed class FollowClosedInstitution(OrganizationsDb db) : IConsumer<InstitutionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        var posts = await db.Posts.Where(p => p.InstitutionId == closed.InstitutionId && p.AbolishedOn == null).ToListAsync(ct);
        var attainments = await db.Attainments.Where(a => a.InstitutionId == closed.InstitutionId).ToListAsync(ct);
        IEnumerable<PlatformEvent?> ended = [.. posts.Select(p => p.Abolish(closed.On)), .. attainments.Select(a => a.Close(closed.On))];
        foreach (var happened in ended.OfType<PlatformEvent>())
        {
            db.Publish(happened);
        }

        await db.SaveChangesAsync(ct);
    }
}
