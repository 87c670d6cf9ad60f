using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Teams;

namespace RescueTeams.Features.Readiness;

/// <summary>The holder, or the county, needs the team no longer.</summary>
public sealed record ReleaseTeamRequest(Guid HoldId);

internal static class ReleaseTeam
{
    public static async Task<Ok<HeldView>> HandleAsync(
        Guid id,
        ReleaseTeamRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(HeldView.Of(await ReleaseAsync(id, request.HoldId, scope, db, clock, ct)));

    internal static async Task<Hold> ReleaseAsync(
        Guid id,
        Guid holdId,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var locked = await LockedTeam.OfAsync(db, scope, id, ct);
        if (locked.Hold is not { } hold || hold.Id != holdId)
        {
            throw TeamErrors.NotHeld.Because(locked.Team.Name);
        }

        if (hold.Holder != scope.Caller.Subject && !scope.Caller.Holds(locked.Team.Division, [.. Roles.CountyAndAbove, Roles.Service]))
        {
            throw TeamErrors.HeldByAnother.Because(hold.HolderName);
        }

        db.Publish(hold.Release(locked.Team, clock.GetUtcNow()));
        await locked.CommitAsync(db, ct);
        return hold;
    }
}
