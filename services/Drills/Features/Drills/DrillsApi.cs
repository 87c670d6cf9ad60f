using Platform.Core;
using Platform.ServiceDefaults.Access;

namespace Drills.Features.Drills;

/// <summary>应急演练, from the plan to the last corrective action.</summary>
internal static class DrillsApi
{
    /// <summary>Who keeps drills: the place's officers, and captains for what their teams do.</summary>
    public static readonly string[] Keepers = [.. Roles.VillageAndAbove, Roles.TeamCaptain];

    public static void MapDrills(this IEndpointRouteBuilder app)
    {
        var drills = app.MapCollection("drills");
        drills.MapGet("/", ListDrills.Handle).WithName(nameof(ListDrills));
        drills.MapPost("/", PlanDrill.Handle).WithName(nameof(PlanDrill)).For(Keepers);
        drills.MapPost("/record", RecordDrill.Handle).WithName(nameof(RecordDrill)).For(Keepers);
        drills.MapGet("/{id:guid}", GetDrill.Handle).WithName(nameof(GetDrill));
        drills.MapPut("/{id:guid}", ChangeDrill.Handle).WithName(nameof(ChangeDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/prepare", PrepareDrill.Handle).WithName(nameof(PrepareDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/postpone", PostponeDrill.Handle).WithName(nameof(PostponeDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/cancel", CancelDrill.Handle).WithName(nameof(CancelDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/start", StartDrill.Handle).WithName(nameof(StartDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/end", EndDrill.Handle).WithName(nameof(EndDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/correct", CorrectDrill.Handle).WithName(nameof(CorrectDrill)).For(Roles.TownshipAndAbove);
        drills.MapPost("/{id:guid}/annul", AnnulDrill.Handle).WithName(nameof(AnnulDrill)).For(Roles.TownshipAndAbove);
    }
}
