using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using RescueTeams.Features.Readiness;

namespace RescueTeams.Features.Teams;

/// <summary>救援队伍: the four levels, their readiness and who sends them.</summary>
internal static class TeamsApi
{
    private static readonly string[] Captains = [.. Roles.VillageAndAbove, Roles.TeamCaptain];

    public static void MapTeams(this IEndpointRouteBuilder app)
    {
        var teams = app.MapCollection("teams");
        teams.MapGet("/", ListTeams.Handle).WithName(nameof(ListTeams));
        teams.MapPost("/", EstablishTeam.Handle).WithName(nameof(EstablishTeam)).For(Roles.TownshipAndAbove);
        teams.MapGet("/able", FindTeams.Handle).WithName(nameof(FindTeams));
        teams.MapGet("/on-duty", ListOnDuty.Handle).WithName(nameof(ListOnDuty));
        teams.MapGet("/shortfalls", ListShortfalls.Handle).WithName("ListTeamShortfalls");
        teams.MapGet("/coverage", GetCoverage.Handle).WithName("GetTeamCoverage");
        teams.MapGet("/establishment-rules", ListEstablishmentRules.Handle).WithName(nameof(ListEstablishmentRules));
        teams.MapPost("/establishment-rules", SetEstablishmentRule.Handle).WithName(nameof(SetEstablishmentRule)).For(Roles.CountyAndAbove);
        teams.MapRegister<TeamRegister, TeamRow>("Teams", Roles.TownshipAndAbove);
        teams.MapGet("/{id:guid}", GetTeam.Handle).WithName(nameof(GetTeam));
        teams.MapPut("/{id:guid}", DescribeTeam.Handle).WithName(nameof(DescribeTeam)).For(Roles.TownshipAndAbove);
        teams.MapPost("/{id:guid}/dissolve", DissolveTeam.Handle).WithName(nameof(DissolveTeam)).For(Roles.CountyAndAbove);
        teams.MapPost("/{id:guid}/readiness", ChangeReadiness.Handle).WithName(nameof(ChangeReadiness)).For(Captains);
        teams.MapPost("/{id:guid}/hold", HoldTeam.Handle).WithName(nameof(HoldTeam)).For(Roles.TownshipAndAbove);
        teams.MapPost("/{id:guid}/release", ReleaseTeam.Handle).WithName(nameof(ReleaseTeam)).For(Roles.TownshipAndAbove);
        teams.MapGet("/{id:guid}/holds", ListHolds.Handle).WithName(nameof(ListHolds));
        teams.MapPost("/{id:guid}/duties", SetDuties.Handle).WithName(nameof(SetDuties)).For(Captains);
        teams.MapGet("/{id:guid}/roll-calls", ListRollCalls.Handle).WithName(nameof(ListRollCalls));
        teams.MapPost("/{id:guid}/call-roll", CallRoll.Handle).WithName(nameof(CallRoll)).For(Captains);
        teams.MapPost("/{id:guid}/answer-roll", AnswerRoll.Handle).WithName(nameof(AnswerRoll)).For(Captains);
    }
}
