using Identity.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Records.Places.Consumers;

namespace Identity.Features.Places.Consumers;

/// <summary>
/// A user with a role at a place keeps it when the place has another code. A place that was merged into another is closed, not re-coded:
/// its roles end, since at the larger place they would give more rights than were granted.
/// </summary>
public sealed class FollowPlaces(IdentityDb db) : FollowPlaces<IdentityDb>(db)
{
    /// <inheritdoc/>
    protected override async Task FollowAsync(CodeChange moved, CancellationToken ct)
    {
        var users = await Db
            .Users.Include(u => u.Grants)
            .Where(u => u.Division == moved.From || u.Grants.Any(g => g.Division == moved.From && g.RevokedAt == null))
            .ToListAsync(ct);
        users.ForEach(user => user.Follow(moved.From, moved.To, moved.On));
        (await Db.Partners.Where(p => p.Division == moved.From || p.Divisions.Contains(moved.From.Value)).ToListAsync(ct)).ForEach(p =>
            p.Follow(moved.From, moved.To)
        );
    }
}
