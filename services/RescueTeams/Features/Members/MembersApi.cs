using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using RescueTeams.Features.Readiness;

namespace RescueTeams.Features.Members;

/// <summary>队员: members of teams, with source, skills and insurance.</summary>
internal static class MembersApi
{
    public static void MapMembers(this IEndpointRouteBuilder app)
    {
        var members = app.MapCollection("members");
        members.MapGet("/", ListMembers.HandleAsync).WithName(nameof(ListMembers));
        members.MapPost("/", JoinTeam.HandleAsync).WithName(nameof(JoinTeam)).For(Roles.VillageAndAbove);
        members.MapGet("/counts", CountMembers.HandleAsync).WithName(nameof(CountMembers));
        members.MapRegister<MemberRegister, MemberRow, ListMembersRequest>("Members", Roles.VillageAndAbove);
        members.MapGet("/{id:guid}", GetMember.HandleAsync).WithName(nameof(GetMember));
        members.MapPut("/{id:guid}", ChangeMember.HandleAsync).WithName(nameof(ChangeMember)).For(Roles.VillageAndAbove);
        members
            .MapPost("/{id:guid}/link-account", LinkAccount.HandleAsync)
            .WithName(nameof(LinkAccount))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        members.MapGet("/roll-calls", OwnRollCalls.ListAsync).WithName("ListOwnRollCalls").OpenToOutsiders();
        members.MapPost("/roll-calls/{rollCallId:guid}/answer", OwnRollCalls.AnswerAsync).WithName("AnswerOwnRollCall").For(Roles.People);
        members
            .MapPost("/{id:guid}/withdraw", WithdrawMember.HandleAsync)
            .WithName(nameof(WithdrawMember))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        members.MapPost("/{id:guid}/leave", LeaveTeam.HandleAsync).WithName(nameof(LeaveTeam)).For(Roles.VillageAndAbove);
    }
}
