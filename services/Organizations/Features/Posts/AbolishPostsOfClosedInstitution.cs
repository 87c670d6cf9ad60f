using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Features.Posts;

/// <summary>The posts of an institution end with it.</summary>
public sealed class AbolishPostsOfClosedInstitution(OrganizationsDb db) : IConsumer<InstitutionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        foreach (var post in await db.Posts.Where(p => p.InstitutionId == closed.InstitutionId && p.AbolishedOn == null).ToListAsync(ct))
        {
            if (post.Abolish(closed.On) is { } vacated)
            {
                db.Publish(vacated);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
