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
        var forces = app.MapCollection("forces");
        forces.MapGet("/", ListForces.Handle).WithName(nameof(ListForces));
        forces.MapPost("/", RegisterForce.Handle).WithName(nameof(RegisterForce)).For(Keepers);
        forces
            .MapGet("/able", FindForces.Handle)
            .WithName(nameof(FindForces))
            .For([.. Roles.TownshipAndAbove, Roles.Auditor, Roles.Service]);
        forces.MapGet("/rules", ListForceRules.Handle).WithName(nameof(ListForceRules));
        forces.MapPost("/rules", SetForceRules.Handle).WithName(nameof(SetForceRules)).For(Roles.CityAdmin);
        forces.MapRegister<ForceRegister, ForceRow>("Forces", Roles.CountyAndAbove);
        forces.MapGroup("/members").MapRegister<MemberRegister, MemberRow>("ForceMembers", Keepers);
        forces.MapGet("/{id:guid}", GetForce.Handle).WithName(nameof(GetForce));
        forces.MapPut("/{id:guid}", IdentifyForce.Handle).WithName(nameof(IdentifyForce)).For(Roles.CountyAndAbove);
        forces.MapPut("/{id:guid}/resources", KeepResources.Handle).WithName(nameof(KeepResources)).For(Keepers);
        forces.MapPost("/{id:guid}/bind", BindAccounts.Handle).WithName(nameof(BindAccounts)).For(Roles.CountyAndAbove);
        forces.MapPost("/{id:guid}/verify", VerifyForce.Handle).WithName(nameof(VerifyForce)).For(Roles.CountyAndAbove);
        forces.MapPost("/{id:guid}/return", ReturnForce.Handle).WithName(nameof(ReturnForce)).For(Roles.CountyAndAbove);
        forces.MapPost("/{id:guid}/review", ReviewForce.Handle).WithName(nameof(ReviewForce)).For(Roles.CountyAndAbove);
        forces.MapPost("/{id:guid}/strike-off", StrikeOffForce.Handle).WithName(nameof(StrikeOffForce)).For(Roles.CountyAndAbove);
        forces.MapGet("/{id:guid}/history", ForceHistory.Handle).WithName(nameof(ForceHistory));
        forces.MapGet("/{id:guid}/members", ListMembers.Handle).WithName(nameof(ListMembers));
        forces.MapPost("/{id:guid}/members", JoinForce.Handle).WithName(nameof(JoinForce)).For(Keepers);
        forces.MapPut("/{id:guid}/members/{member:guid}", DescribeMember.Handle).WithName(nameof(DescribeMember)).For(Keepers);
        forces.MapPost("/{id:guid}/members/{member:guid}/leave", LeaveForce.Handle).WithName(nameof(LeaveForce)).For(Keepers);
    }
}
