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
    protected override async Task FollowAsync(IReadOnlyCollection<CodeChange> moved, CancellationToken ct)
    {
        await base.FollowAsync(moved, ct);
        await TellOthersAsync(moved, ct);
    }

    /// <inheritdoc/>
    protected override async Task FollowAsync(PlaceClosure ended, CancellationToken ct)
    {
        await base.FollowAsync(ended, ct);
        await TellOthersAsync(ended.Into is { } into ? [new CodeChange(ended.Code, into, ended.On)] : [], ct);
    }

    private async Task TellOthersAsync(IReadOnlyCollection<CodeChange> moved, CancellationToken ct)
    {
        await Db.ChangeAgreementsAsync([.. Db.Forces.Local], clock.Today(), ct);
        var former = moved.Select(m => m.From).ToList();
        (await Db.Mobilizations.Where(m => former.Contains(m.ForceDivision)).ToListAsync(ct)).ForEach(m =>
            m.ForceMoved(moved.After(m.ForceDivision))
        );
    }
}
