using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core.Events;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Features.Posts;

/// <summary>The posts of an institution that went into another place go with it.</summary>
public sealed class MovePostsOfMovedInstitution(OrganizationsDb db) : IConsumer<InstitutionMoved>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<InstitutionMoved> context)
    {
        var ct = context.CancellationToken;
        var place = await db.Institutions.Where(i => i.Id == context.Message.InstitutionId).Select(i => i.Division).SingleAsync(ct);
        foreach (var post in await db.Posts.Where(p => p.InstitutionId == context.Message.InstitutionId && p.Division != place).ToListAsync(ct))
        {
            if (post.MoveTo(place, context.Message.On) is { } moved)
            {
                db.Publish(moved);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
