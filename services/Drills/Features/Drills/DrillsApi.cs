using Drills.Features.Conduct;
using Drills.Features.Coverage;
using Drills.Features.Evaluations;
using Drills.Features.Findings;
using Drills.Features.Rules;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Reminders;
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
        drills.MapGet("/", ListDrills.HandleAsync).WithName(nameof(ListDrills));
        drills.MapPost("/", PlanDrill.HandleAsync).WithName(nameof(PlanDrill)).For(Keepers);
        drills.MapPost("/record", RecordDrill.HandleAsync).WithName(nameof(RecordDrill)).For(Keepers);
        drills.MapRegister<DrillRegister, DrillRow, ListDrillsRequest>("Drills", Keepers);
        drills.MapGet("/{id:guid}", GetDrill.HandleAsync).WithName(nameof(GetDrill));
        drills.MapPut("/{id:guid}", ChangeDrill.HandleAsync).WithName(nameof(ChangeDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/prepare", PrepareDrill.HandleAsync).WithName(nameof(PrepareDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/postpone", PostponeDrill.HandleAsync).WithName(nameof(PostponeDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/cancel", CancelDrill.HandleAsync).WithName(nameof(CancelDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/start", StartDrill.HandleAsync).WithName(nameof(StartDrill)).For(Keepers);
        drills.MapPost("/{id:guid}/end", EndDrill.HandleAsync).WithName(nameof(EndDrill)).For(Keepers);
        drills.MapPut("/{id:guid}/injects", ChangeInjects.HandleAsync).WithName(nameof(ChangeInjects)).For(Keepers);
        drills.MapGet("/{id:guid}/timeline", WriteTimeline.ListAsync).WithName("ListTimeline");
        drills.MapPost("/{id:guid}/timeline", WriteTimeline.HandleAsync).WithName(nameof(WriteTimeline)).For(Keepers);
        drills.MapGet("/{id:guid}/photos", AddPhoto.ListAsync).WithName("ListPhotos");
        drills.MapPost("/{id:guid}/photos", AddPhoto.HandleAsync).WithName(nameof(AddPhoto)).For(Keepers);
        drills.MapGet("/{id:guid}/sign-in-sheet", PrintSignInSheet.HandleAsync).WithName(nameof(PrintSignInSheet)).For(Keepers);
        drills
            .MapGet("/{id:guid}/sign-in-code", PrintSignInSheet.PictureAsync)
            .WithName("SignInCode")
            .For(Keepers)
            .Produces(200, contentType: "image/png");
        drills.MapGet("/{id:guid}/sign-ins", SignPersonIn.ListAsync).WithName("ListSignIns");
        drills.MapPost("/{id:guid}/sign-ins", SignPersonIn.HandleAsync).WithName(nameof(SignPersonIn)).For(Keepers);
        drills.MapGet("/{id:guid}/actions", GetEvaluation.PreviewAsync).WithName("MeasureActions");
        drills.MapGet("/{id:guid}/evaluation", GetEvaluation.HandleAsync).WithName(nameof(GetEvaluation));
        drills.MapPost("/{id:guid}/evaluate", EvaluateDrill.HandleAsync).WithName(nameof(EvaluateDrill)).For(Keepers).AnsweredByAUser();
        drills.MapPost("/{id:guid}/findings", OrderCorrection.HandleAsync).WithName(nameof(OrderCorrection)).For(Keepers).AnsweredByAUser();
        drills
            .MapPost("/{id:guid}/close", CloseDrill.HandleAsync)
            .WithName(nameof(CloseDrill))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        drills.MapPost("/{id:guid}/correct", CorrectDrill.HandleAsync).WithName(nameof(CorrectDrill)).For(Roles.TownshipAndAbove);
        drills
            .MapPost("/{id:guid}/annul", AnnulDrill.HandleAsync)
            .WithName(nameof(AnnulDrill))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        drills.MapGet("/scoring-rules", SetScoringRule.ListAsync).WithName("ListScoringRules");
        drills
            .MapPost("/scoring-rules", SetScoringRule.HandleAsync)
            .WithName(nameof(SetScoringRule))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        drills.MapGet("/interval-rules", SetIntervalRule.ListAsync).WithName("ListIntervalRules");
        drills
            .MapPost("/interval-rules", SetIntervalRule.HandleAsync)
            .WithName(nameof(SetIntervalRule))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        drills.MapGet("/season-rules", SetSeasonRule.ListAsync).WithName("ListSeasonRules");
        drills
            .MapPost("/season-rules", SetSeasonRule.HandleAsync)
            .WithName(nameof(SetSeasonRule))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        drills.MapReminderRules("Drill");
        drills.MapGet("/coverage", GetCoverage.HandleAsync).WithName("GetDrillCoverage");
        drills.MapGet("/due", ListDue.HandleAsync).WithName("ListDueDrills");
        drills.MapGet("/suggestions", SuggestDrills.HandleAsync).WithName(nameof(SuggestDrills));
        MapFindings(drills);
    }

    // Corrective actions are followed up at the place of their drill, over all drills.
    private static void MapFindings(RouteGroupBuilder drills)
    {
        drills.MapGet("/findings", ListFindings.HandleAsync).WithName(nameof(ListFindings));
        drills.MapGet("/findings/{id:guid}", ListFindings.GetAsync).WithName("GetFinding");
        drills.MapPost("/findings/{id:guid}/report", FindingSteps.ReportAsync).WithName("ReportCorrection").For(Keepers);
        drills
            .MapPost("/findings/{id:guid}/reassign", FindingSteps.ReassignAsync)
            .WithName("ReassignCorrection")
            .For(Roles.TownshipAndAbove);
        drills
            .MapPost("/findings/{id:guid}/send-back", FindingSteps.SendBackAsync)
            .WithName("SendBackCorrection")
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        drills
            .MapPost("/findings/{id:guid}/close", FindingSteps.CloseAsync)
            .WithName("CloseCorrection")
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        drills
            .MapPost("/findings/{id:guid}/withdraw", FindingSteps.WithdrawAsync)
            .WithName("WithdrawFinding")
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
    }
}
