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
    protected override async Task FollowAsync(IReadOnlyCollection<CodeChange> moved, CancellationToken ct)
    {
        var former = moved.Select(m => (DivisionCode?)m.From).ToList();
        var codes = moved.Select(m => m.From.Value).ToList();
        var users = await Db
            .Users.Include(u => u.Grants)
            .Where(u => former.Contains(u.Division) || u.Grants.Any(g => former.Contains(g.Division) && g.RevokedAt == null))
            .ToListAsync(ct);
        users.ForEach(user => user.Follow(moved));
        var partners = await Db.Partners.Where(p => former.Contains(p.Division) || p.Divisions.Any(d => codes.Contains(d))).ToListAsync(ct);
        partners.ForEach(p => p.Follow(moved));
    }
}
