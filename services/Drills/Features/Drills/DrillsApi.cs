using Drills.Features.Course;
using Drills.Features.Coverage;
using Drills.Features.Evaluations;
using Drills.Features.Findings;
using Drills.Features.Rules;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

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
        drills.MapRegister<DrillRegister, DrillRow>("Drills", Keepers);
        drills.MapGet("/{id:guid}", GetDrill.Handle).WithName(nameof(GetDrill));
        drills.MapPut("/{id:guid}", ChangeDrill.Handle).WithName(nameof(ChangeDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/prepare", PrepareDrill.Handle).WithName(nameof(PrepareDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/postpone", PostponeDrill.Handle).WithName(nameof(PostponeDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/cancel", CancelDrill.Handle).WithName(nameof(CancelDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/start", StartDrill.Handle).WithName(nameof(StartDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/end", EndDrill.Handle).WithName(nameof(EndDrill)).For(Keepers);
        drills.MapPut("/{id:guid}/injects", SetInjects.Handle).WithName(nameof(SetInjects)).For(Keepers);
        drills.MapGet("/{id:guid}/timeline", WriteTimeline.List).WithName("ListTimeline");
        drills.MapPost("/{id:guid}/timeline", WriteTimeline.Handle).WithName(nameof(WriteTimeline)).For(Keepers);
        drills.MapGet("/{id:guid}/photos", AddPhoto.List).WithName("ListPhotos");
        drills.MapPost("/{id:guid}/photos", AddPhoto.Handle).WithName(nameof(AddPhoto)).For(Keepers);
        drills.MapGet("/{id:guid}/sign-in-sheet", PrintSignInSheet.Handle).WithName(nameof(PrintSignInSheet)).For(Keepers);
        drills
            .MapGet("/{id:guid}/sign-in-code", PrintSignInSheet.Picture)
            .WithName("SignInCode")
            .For(Keepers)
            .Produces(200, contentType: "image/png");
        drills.MapGet("/{id:guid}/sign-ins", SignPersonIn.List).WithName("ListSignIns");
        drills.MapPost("/{id:guid}/sign-ins", SignPersonIn.Handle).WithName(nameof(SignPersonIn)).For(Keepers);
        drills.MapGet("/{id:guid}/actions", GetEvaluation.Preview).WithName("MeasureActions");
        drills.MapGet("/{id:guid}/evaluation", GetEvaluation.Handle).WithName(nameof(GetEvaluation));
        drills.MapPost("/{id:guid}/evaluate", EvaluateDrill.Handle).WithName(nameof(EvaluateDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/findings", OrderCorrection.Handle).WithName(nameof(OrderCorrection)).For(Keepers);
        drills.MapPost("/{id:guid}/close", CloseDrill.Handle).WithName(nameof(CloseDrill)).For(Roles.TownshipAndAbove);
        drills.MapPost("/{id:guid}/correct", CorrectDrill.Handle).WithName(nameof(CorrectDrill)).For(Roles.TownshipAndAbove);
        drills.MapPost("/{id:guid}/annul", AnnulDrill.Handle).WithName(nameof(AnnulDrill)).For(Roles.TownshipAndAbove);
        drills.MapGet("/scoring-rules", SetScoringRule.List).WithName("ListScoringRules");
        drills.MapPost("/scoring-rules", SetScoringRule.Handle).WithName(nameof(SetScoringRule)).For(Roles.CountyAndAbove);
        drills.MapGet("/interval-rules", SetIntervalRule.List).WithName("ListIntervalRules");
        drills.MapPost("/interval-rules", SetIntervalRule.Handle).WithName(nameof(SetIntervalRule)).For(Roles.CountyAndAbove);
        drills.MapGet("/season-rules", SetSeasonRule.List).WithName("ListSeasonRules");
        drills.MapPost("/season-rules", SetSeasonRule.Handle).WithName(nameof(SetSeasonRule)).For(Roles.CountyAndAbove);
        drills.MapGet("/coverage", GetCoverage.Handle).WithName("GetDrillCoverage");
        drills.MapGet("/due", ListDue.Handle).WithName("ListDueDrills");
        drills.MapGet("/suggestions", SuggestDrills.Handle).WithName(nameof(SuggestDrills));
        MapFindings(drills);
    }

    // Corrective actions are followed up at the place of their drill, over all drills.
    private static void MapFindings(RouteGroupBuilder drills)
    {
        drills.MapGet("/findings", ListFindings.Handle).WithName(nameof(ListFindings));
        drills.MapGet("/findings/{id:guid}", ListFindings.Get).WithName("GetFinding");
        drills.MapPost("/findings/{id:guid}/report", FindingSteps.Report).WithName("ReportCorrection").For(Keepers);
        drills.MapPost("/findings/{id:guid}/reassign", FindingSteps.Reassign).WithName("ReassignCorrection").For(Roles.TownshipAndAbove);
        drills.MapPost("/findings/{id:guid}/send-back", FindingSteps.SendBack).WithName("SendBackCorrection").For(Roles.TownshipAndAbove);
        drills.MapPost("/findings/{id:guid}/close", FindingSteps.Close).WithName("CloseCorrection").For(Roles.TownshipAndAbove);
        drills.MapPost("/findings/{id:guid}/withdraw", FindingSteps.Withdraw).WithName("WithdrawFinding").For(Roles.TownshipAndAbove);
    }
}
