using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
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
        [AsParameters] RecordStep step,
        ReleaseTeamRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(HeldView.Of(await ReleaseAsync(step, request.HoldId, db, clock, ct)));

    internal static async Task<Hold> ReleaseAsync(RecordStep step, Guid holdId, RescueTeamsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var locked = await LockedTeam.OfAsync(db, step, ct);
        if (locked.Hold is not { } hold || hold.Id != holdId)
        {
            throw TeamErrors.NotHeld.Because(locked.Team.Name);
        }

        if (
            hold.Holder != step.Scope.Caller.Subject
            && !step.Scope.Caller.Holds(locked.Team.Division, [.. Roles.CountyAndAbove, Roles.Service])
        )
        {
            throw TeamErrors.HeldByAnother.Because(hold.HolderName);
        }

        db.Publish(hold.Release(locked.Team, clock.GetUtcNow()));
        await locked.CommitAsync(db, ct);
        return hold;
    }
}
