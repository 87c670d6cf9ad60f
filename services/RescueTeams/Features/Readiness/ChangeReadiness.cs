using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Features.Teams;

namespace RescueTeams.Features.Readiness;

/// <summary>The team's next state.</summary>
public sealed record ChangeReadinessRequest(TeamReadiness Readiness, [property: StringLength(200)] string? Reason);

internal static class ChangeReadiness
{
    public static async Task<Ok<TeamView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeReadinessRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var locked = await LockedTeam.OfOwnAsync(db, step, ct);
        var (team, now) = (locked.Team, clock.GetUtcNow());
        await locked.EndExpiredAsync(db, now, ct);
        db.Publish(team.Become(request.Readiness, request.Reason, now));

        // A team is dispatched on its hold, and the hold lasts until the team is back.
        if (request.Readiness == TeamReadiness.Dispatched)
        {
            locked.Hold?.GoOut(team, now);
        }
        else if (request.Readiness is TeamReadiness.StandingDown or TeamReadiness.Unavailable && locked.Hold is { } hold)
        {
            db.Publish(hold.Release(team, now));
        }

        await locked.CommitAsync(db, ct);
        return TypedResults.Ok((await new[] { team }.ShownAsync(clock.Today(), now, db, ct))[0]);
    }
}
