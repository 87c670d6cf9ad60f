using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
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
        var context = await TeamContext.LoadAsync(db, [scope.Division], clock.GetUtcNow(), ct);
        var team = Take(context, scope.Division, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{team.Division}/teams/{team.Id}",
            (await new[] { team }.ShownAsync(context.Today, context.Now, db, ct))[0]
        );
    }

    /// <summary>Establishes a team at the place.</summary>
    public static Team Take(TeamContext context, DivisionCode place, EstablishTeamRequest request)
    {
        var description = request.Team.Of(request.Level);
        if (context.NameOfOther(place, request.Level, description.Name.Trim(), except: null) is { } other)
        {
            throw TeamErrors.StandsAlready.Because(place, other);
        }

        var level = context.LevelOf(place, request.EstablishedOn);
        var (team, happened) = Team.Establish(place, level, request.Level, description, request.EstablishedOn, context.Now);
        context.Established(team, happened);
        return team;
    }
}
