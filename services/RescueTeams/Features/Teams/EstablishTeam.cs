using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>A team exists at the path's place from a day on.</summary>
public sealed record EstablishTeamRequest(TeamLevel Level, [property: Required] TeamDescriptionRequest Team, DateOnly EstablishedOn);

internal static class EstablishTeam
{
    public static async Task<Created<TeamView>> HandleAsync(
        EstablishTeamRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var description = request.Team.Of(request.Level);
        await RequireNoneStandsAsync(db, scope.Division, request.Level, description.Name.Trim(), ct);
        var (team, happened) = Team.Establish(
            scope.Division,
            await db.LevelOfAsync(scope.Division, ct),
            request.Level,
            description,
            request.EstablishedOn,
            now
        );
        db.Add(team);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{team.Division}/teams/{team.Id}",
            (await new[] { team }.ShownAsync(clock.Today(), now, db, ct))[0]
        );
    }

    private static async Task RequireNoneStandsAsync(
        RescueTeamsDb db,
        DivisionCode place,
        TeamLevel level,
        string name,
        CancellationToken ct
    )
    {
        var other = await db
            .Teams.Where(t =>
                t.Division == place && t.DissolvedOn == null && (t.Name == name || (t.Level == level && level != TeamLevel.AreaSquadron))
            )
            .Select(t => t.Name)
            .FirstOrDefaultAsync(ct);
        if (other is not null)
        {
            throw TeamErrors.StandsAlready.Because(place, other);
        }
    }
}
