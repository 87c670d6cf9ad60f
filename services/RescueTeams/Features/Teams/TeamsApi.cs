using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Reminders;
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
        teams.MapGet("/", ListTeams.HandleAsync).WithName(nameof(ListTeams));
        teams.MapPost("/", EstablishTeam.HandleAsync).WithName(nameof(EstablishTeam)).For(Roles.TownshipAndAbove);
        teams.MapGet("/able", FindTeams.HandleAsync).WithName(nameof(FindTeams));
        teams.MapGet("/on-duty", ListOnDuty.HandleAsync).WithName(nameof(ListOnDuty));
        teams.MapGet("/shortfalls", ListShortfalls.HandleAsync).WithName("ListTeamShortfalls");
        teams.MapGet("/coverage", GetCoverage.HandleAsync).WithName("GetTeamCoverage");
        teams.MapGet("/establishment-rules", ListEstablishmentRules.HandleAsync).WithName(nameof(ListEstablishmentRules));
        teams
            .MapPost("/establishment-rules", SetEstablishmentRule.HandleAsync)
            .WithName(nameof(SetEstablishmentRule))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        teams.MapReminderRules("Team");
        teams.MapRegister<TeamRegister, TeamRow, ListTeamsRequest>("Teams", Roles.TownshipAndAbove);
        teams.MapGet("/{id:guid}", GetTeam.HandleAsync).WithName(nameof(GetTeam));
        teams.MapPut("/{id:guid}", ChangeTeam.HandleAsync).WithName(nameof(ChangeTeam)).For(Roles.TownshipAndAbove);
        teams
            .MapPost("/{id:guid}/dissolve", DissolveTeam.HandleAsync)
            .WithName(nameof(DissolveTeam))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        teams
            .MapPost("/{id:guid}/withdraw", WithdrawTeam.HandleAsync)
            .WithName(nameof(WithdrawTeam))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        teams.MapPost("/{id:guid}/readiness", ChangeReadiness.HandleAsync).WithName(nameof(ChangeReadiness)).For(Captains);
        teams.MapPost("/{id:guid}/hold", HoldTeam.HandleAsync).WithName(nameof(HoldTeam)).For(Roles.TownshipAndAbove);
        teams.MapPost("/{id:guid}/release", ReleaseTeam.HandleAsync).WithName(nameof(ReleaseTeam)).For(Roles.TownshipAndAbove);
        teams.MapGet("/{id:guid}/holds", ListHolds.HandleAsync).WithName(nameof(ListHolds));
        teams.MapPost("/{id:guid}/duties", SetDuties.HandleAsync).WithName(nameof(SetDuties)).For(Captains);
        teams.MapGet("/{id:guid}/roll-calls", ListRollCalls.HandleAsync).WithName(nameof(ListRollCalls));
        teams.MapPost("/{id:guid}/call-roll", CallRoll.HandleAsync).WithName(nameof(CallRoll)).For(Captains);
        teams.MapPost("/{id:guid}/answer-roll", AnswerRoll.HandleAsync).WithName(nameof(AnswerRoll)).For(Captains).AnsweredByAUser();
    }
}
