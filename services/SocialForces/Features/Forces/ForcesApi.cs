using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using SocialForces.Features.Members;
using SocialForces.Features.Mobilizations;

namespace SocialForces.Features.Forces;

/// <summary>社会救援力量: who they are, what they have, who vouches for them, and which can help now.</summary>
internal static class ForcesApi
{
    /// <summary>The county, and the force's own leader.</summary>
    public static readonly string[] Keepers = [.. Roles.CountyAndAbove, Roles.ForceLeader];

    public static void MapForces(this IEndpointRouteBuilder app)
    {
        var forces = app.MapCollection("forces").OpenToOutsiders();
        forces.MapGet("/", ListForces.HandleAsync).WithName(nameof(ListForces));
        forces.MapPost("/", RegisterForce.HandleAsync).WithName(nameof(RegisterForce)).For(Keepers);
        forces
            .MapGet("/able", FindForces.HandleAsync)
            .WithName(nameof(FindForces))
            .For([.. Roles.TownshipAndAbove, Roles.Auditor, Roles.Service]);
        forces.MapGet("/rules", ListForceRules.HandleAsync).WithName(nameof(ListForceRules));
        forces.MapPost("/rules", SetForceRules.HandleAsync).WithName(nameof(SetForceRules)).For(Roles.CityAdmin).AnsweredByAUser();
        forces.MapRegister<ForceRegister, ForceRow, ListForcesRequest>("Forces", Roles.CountyAndAbove);
        forces.MapGroup("/members").MapRegister<MemberRegister, MemberRow>("ForceMembers", Keepers);
        forces.MapGet("/{id:guid}", GetForce.HandleAsync).WithName(nameof(GetForce));
        forces.MapPut("/{id:guid}", ChangeForce.HandleAsync).WithName(nameof(ChangeForce)).For(Roles.CountyAndAbove);
        forces.MapPut("/{id:guid}/resources", ChangeForceResources.HandleAsync).WithName(nameof(ChangeForceResources)).For(Keepers);
        forces
            .MapPost("/{id:guid}/bind", BindAccounts.HandleAsync)
            .WithName(nameof(BindAccounts))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        forces
            .MapPost("/{id:guid}/verify", VerifyForce.HandleAsync)
            .WithName(nameof(VerifyForce))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        forces
            .MapPost("/{id:guid}/return", ReturnForce.HandleAsync)
            .WithName(nameof(ReturnForce))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        forces
            .MapPost("/{id:guid}/review", ReviewForce.HandleAsync)
            .WithName(nameof(ReviewForce))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        forces
            .MapPost("/{id:guid}/strike-off", StrikeOffForce.HandleAsync)
            .WithName(nameof(StrikeOffForce))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        forces.MapGet("/{id:guid}/history", ForceHistory.HandleAsync).WithName(nameof(ForceHistory));
        forces.MapGet("/{id:guid}/members", ListMembers.HandleAsync).WithName(nameof(ListMembers));
        forces.MapPost("/{id:guid}/members", JoinForce.HandleAsync).WithName(nameof(JoinForce)).For(Keepers);
        forces.MapPut("/{id:guid}/members/{member:guid}", ChangeForceMember.HandleAsync).WithName(nameof(ChangeForceMember)).For(Keepers);
        forces.MapPost("/{id:guid}/members/{member:guid}/leave", LeaveForce.HandleAsync).WithName(nameof(LeaveForce)).For(Keepers);
    }
}
