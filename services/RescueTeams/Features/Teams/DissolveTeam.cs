using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

namespace RescueTeams.Features.Teams;

/// <summary>The team no longer exists from that day on.</summary>
public sealed record DissolveTeamRequest(DateOnly On);

internal static class DissolveTeam
{
    public static async Task<Ok<TeamView>> HandleAsync(
        [AsParameters] RecordStep step,
        DissolveTeamRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var team = await step.OnAsync(db.Teams, ct);
        db.Publish(team.Dissolve(request.On, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { team }.ShownAsync(clock.Today(), clock.GetUtcNow(), db, ct))[0]);
    }
}
