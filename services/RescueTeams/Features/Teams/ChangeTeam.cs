using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
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
        var context = await TeamContext.LoadAsync(db, [team.Division], clock.GetUtcNow(), ct);
        Take(context, team, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { team }.ShownAsync(context.Today, context.Now, db, ct))[0]);
    }

    /// <summary>Applies the request; returns whether anything differs from before.</summary>
    public static bool Take(TeamContext context, Team team, TeamDescriptionRequest request)
    {
        var name = request.Name.Trim();
        if (context.NameOfOther(team.Division, level: null, name, except: team.Id) is not null)
        {
            throw TeamErrors.StandsAlready.At("name", team.Division, name);
        }

        var (was, posts) = (Unpublished(team), team.LeaderPosts);
        var changed = team.Change(request.Of(team.Level), context.Today);
        if (changed is not null)
        {
            context.Changed(changed);
        }

        return changed is not null || was != Unpublished(team) || !posts.SequenceEqual(team.LeaderPosts);
    }

    // What events do not contain of the team.
    private static (string? Rank, string? Address, string? DutyPhone, double?, double?) Unpublished(Team team) =>
        (team.Rank, team.Address, team.DutyPhone, team.Longitude, team.Latitude);
}
