using Identity.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.ServiceDefaults.Places;

namespace Identity.Features;

/// <summary>
/// Whoever has a role at a place keeps it when the place has another code. A place that was merged into another is closed, not
/// recoded: its roles give nothing any more, since at the larger place they would give more than somebody decided.
/// </summary>
public sealed class FollowRecodedDivision(IdentityDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        var (former, division) = (recoded.Former, await db.Learn(recoded, ct));
        var users = await db.Users.Include(u => u.Grants)
            .Where(u => u.Division == former || u.Grants.Any(g => g.Division == former && g.RevokedAt == null)).ToListAsync(ct);
        users.ForEach(user => user.Follow(former, division, recoded.On));
        (await db.Partners.Where(p => p.Division == former || p.Divisions.Contains(former.Value)).ToListAsync(ct)).ForEach(p => p.Follow(former, division));
        await db.SaveChangesAsync(ct);
    }
}
