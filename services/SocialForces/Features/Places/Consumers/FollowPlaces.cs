using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Records.Places.Consumers;
using SocialForces.Data;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Places.Consumers;

/// <summary>Forces go with their place, and the other side of a record learns of it: agreements of the forces, mobilizations answered at
/// the former place.</summary>
public sealed class FollowPlaces(SocialForcesDb db, TimeProvider clock) : FollowPlaces<SocialForcesDb>(db)
{
    /// <inheritdoc/>
    protected override async Task FollowAsync(CodeChange moved, CancellationToken ct)
    {
        await base.FollowAsync(moved, ct);
        await TellOthersAsync(moved.From, moved.To, ct);
    }

    /// <inheritdoc/>
    protected override async Task FollowAsync(PlaceClosure ended, CancellationToken ct)
    {
        await base.FollowAsync(ended, ct);
        await TellOthersAsync(ended.Code, ended.Into, ct);
    }

    private async Task TellOthersAsync(DivisionCode from, DivisionCode? to, CancellationToken ct)
    {
        await Db.ChangeAgreementsAsync([.. Db.Forces.Local], clock.Today(), ct);
        if (to is { } place)
        {
            (await Db.Mobilizations.Where(m => m.ForceDivision == from).ToListAsync(ct)).ForEach(m => m.ForceMoved(place));
        }
    }
}
