using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

internal static class ChangeTeam
{
    public static async Task<Ok<TeamView>> HandleAsync(
        [AsParameters] RecordStep step,
        TeamDescriptionRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var team = await step.OnAsync(db.Teams, ct);
        var name = request.Name.Trim();
        if (await db.Teams.AnyAsync(t => t.Division == team.Division && t.Name == name && t.Id != team.Id && t.DissolvedOn == null, ct))
        {
            throw TeamErrors.StandsAlready.At("name", team.Division, name);
        }

        if (team.Change(request.Of(team.Level), clock.Today()) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { team }.ShownAsync(clock.Today(), clock.GetUtcNow(), db, ct))[0]);
    }
}
