using ContingencyPlans.Features.Plans.Chain;
using ContingencyPlans.Features.Plans.Conflicts;
using ContingencyPlans.Features.Plans.Editions;
using ContingencyPlans.Features.Plans.Linkage;
using ContingencyPlans.Features.Plans.Steps;
using ContingencyPlans.Features.Rules;
using Platform.Core;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Plans;

/// <summary>应急预案: what they say, and their life from draft to repeal.</summary>
internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapCollection("plans");
        plans.MapGet("/", ListPlans.Handle).WithName(nameof(ListPlans));
        plans.MapPost("/", DraftPlan.Handle).WithName(nameof(DraftPlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/chain", GetPlanChain.Handle).WithName(nameof(GetPlanChain));
        plans.MapGet("/conflicts", CheckConflicts.Handle).WithName(nameof(CheckConflicts));
        plans.MapGet("/linkage", LinkageCheck.Handle).WithName(nameof(LinkageCheck));
        plans.MapPost("/steps", TakeSteps.Handle).WithName(nameof(TakeSteps)).For(Roles.VillageAndAbove);
        MapRules(plans);
        MapPlan(plans);
        MapSteps(plans);
    }

    private static void MapPlan(RouteGroupBuilder plans)
    {
        plans.MapGet("/{id:guid}", GetPlan.Handle).WithName(nameof(GetPlan));
        plans.MapPut("/{id:guid}", ChangePlan.Handle).WithName(nameof(ChangePlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/{id:guid}/attachments/{file:guid}", DownloadAttachment.Handle).WithName(nameof(DownloadAttachment));
        plans.MapPost("/{id:guid}/revise", RevisePlan.Handle).WithName(nameof(RevisePlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/{id:guid}/difference", ComparePlans.Handle).WithName(nameof(ComparePlans));
        plans.MapGet("/{id:guid}/below", ListPlansBelow.Handle).WithName(nameof(ListPlansBelow));
    }

    private static void MapSteps(RouteGroupBuilder plans)
    {
        plans.MapPost("/{id:guid}/start-review", StartReview.Handle).WithName(nameof(StartReview)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/opinions", GiveOpinion.Handle).WithName(nameof(GiveOpinion)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/opinions/answer", AnswerOpinions.Handle).WithName(nameof(AnswerOpinions)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/opinions/{opinion:guid}/answer", AnswerOpinions.One).WithName("AnswerOpinion").For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/return", ReturnPlan.Handle).WithName(nameof(ReturnPlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/discard", DiscardPlan.Handle).WithName(nameof(DiscardPlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/approve", ApprovePlan.Handle).WithName(nameof(ApprovePlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/issue", IssuePlan.Handle).WithName(nameof(IssuePlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/submit", SubmitPlan.Handle).WithName(nameof(SubmitPlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/send-back", SendBackPlan.Handle).WithName(nameof(SendBackPlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/file", FilePlan.Handle).WithName(nameof(FilePlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/evaluate", EvaluatePlan.Handle).WithName(nameof(EvaluatePlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/demands", DemandRevision.Handle).WithName(nameof(DemandRevision)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/repeal", RepealPlan.Handle).WithName(nameof(RepealPlan)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/follow", FollowSuperior.Handle).WithName(nameof(FollowSuperior)).For(Roles.VillageAndAbove);
        plans.MapPost("/{id:guid}/acknowledge", AcknowledgeChange.Handle).WithName(nameof(AcknowledgeChange)).For(Roles.VillageAndAbove);
    }

    private static void MapRules(RouteGroupBuilder plans)
    {
        plans.MapGet("/indicators", ListIndicators.Handle).WithName(nameof(ListIndicators));
        plans.MapGet("/rules", ListPlanRules.Handle).WithName(nameof(ListPlanRules));
        plans.MapPost("/rules", SetPlanRules.Handle).WithName(nameof(SetPlanRules)).For(Roles.CityAdmin);
        plans.MapGet("/special-days", ListSpecialDays.Handle).WithName(nameof(ListSpecialDays));
        plans.MapPost("/special-days", SetSpecialDays.Handle).WithName(nameof(SetSpecialDays)).For(Roles.CityAdmin);
    }
}
