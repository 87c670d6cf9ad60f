using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Milestones;

/// <summary>推进历程: how the system was rolled out.</summary>
internal static class MilestonesApi
{
    public static void MapMilestones(this IEndpointRouteBuilder app)
    {
        var milestones = app.MapCollection("milestones");
        milestones.MapGet("/", ListMilestones.HandleAsync).WithName(nameof(ListMilestones));
        milestones.MapPost("/", ReachMilestone.HandleAsync).WithName(nameof(ReachMilestone)).For(Roles.CountyAndAbove);
        milestones.MapRegister<MilestoneRegister, MilestoneRow, ListMilestonesRequest>("Milestones", Roles.CountyAndAbove);
        milestones.MapGet("/{id:guid}", GetMilestone.HandleAsync).WithName(nameof(GetMilestone));
        milestones
            .MapPost("/{id:guid}/attach", AttachToMilestone.HandleAsync)
            .WithName(nameof(AttachToMilestone))
            .For(Roles.CountyAndAbove);
        milestones
            .MapPost("/{id:guid}/withdraw", WithdrawMilestone.HandleAsync)
            .WithName(nameof(WithdrawMilestone))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
