using ContingencyPlans.Features.Plans.Chain;
using ContingencyPlans.Features.Plans.Conflicts;
using ContingencyPlans.Features.Plans.Editions;
using ContingencyPlans.Features.Plans.Linkage;
using ContingencyPlans.Features.Plans.Steps;
using ContingencyPlans.Features.Rules;
using ContingencyPlans.Features.Templates;
using Platform.Core;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Plans;

/// <summary>应急预案: what they say, and their life from draft to repeal.</summary>
internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapCollection("plans");
        plans.MapGet("/", ListPlans.HandleAsync).WithName(nameof(ListPlans));
        plans.MapPost("/", DraftPlan.HandleAsync).WithName(nameof(DraftPlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/chain", GetPlanChain.HandleAsync).WithName(nameof(GetPlanChain));
        plans.MapGet("/conflicts", CheckConflicts.HandleAsync).WithName(nameof(CheckConflicts));
        plans.MapGet("/linkage", LinkageCheck.HandleAsync).WithName(nameof(LinkageCheck));
        plans.MapPost("/refill", RefillPlans.HandleAsync).WithName(nameof(RefillPlans)).For(Roles.VillageAndAbove);
        plans.MapPost("/steps", TakeSteps.HandleAsync).WithName(nameof(TakeSteps)).For(Roles.VillageAndAbove).AnsweredByAUser();
        MapRules(plans);
        MapPlan(plans);
        MapSteps(plans);
    }

    private static void MapPlan(RouteGroupBuilder plans)
    {
        plans.MapGet("/{id:guid}", GetPlan.HandleAsync).WithName(nameof(GetPlan));
        plans.MapPut("/{id:guid}", ChangePlan.HandleAsync).WithName(nameof(ChangePlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/{id:guid}/attachments/{file:guid}", DownloadAttachment.HandleAsync).WithName(nameof(DownloadAttachment));
        plans.MapPost("/{id:guid}/revise", RevisePlan.HandleAsync).WithName(nameof(RevisePlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/{id:guid}/difference", ComparePlans.HandleAsync).WithName(nameof(ComparePlans));
        plans.MapGet("/{id:guid}/below", ListPlansBelow.HandleAsync).WithName(nameof(ListPlansBelow));
    }

    private static void MapSteps(RouteGroupBuilder plans)
    {
        plans.MapPost("/{id:guid}/start-review", StartReview.HandleAsync).WithName(nameof(StartReview)).For(Roles.VillageAndAbove);
        plans
            .MapPost("/{id:guid}/opinions", GiveOpinion.HandleAsync)
            .WithName(nameof(GiveOpinion))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/opinions/answer", AnswerOpinions.HandleAsync)
            .WithName(nameof(AnswerOpinions))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/opinions/{opinion:guid}/answer", AnswerOpinions.OneAsync)
            .WithName("AnswerOpinion")
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/return", ReturnPlan.HandleAsync)
            .WithName(nameof(ReturnPlan))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans.MapPost("/{id:guid}/discard", DiscardPlan.HandleAsync).WithName(nameof(DiscardPlan)).For(Roles.VillageAndAbove);
        plans
            .MapPost("/{id:guid}/approve", ApprovePlan.HandleAsync)
            .WithName(nameof(ApprovePlan))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans.MapPost("/{id:guid}/issue", IssuePlan.HandleAsync).WithName(nameof(IssuePlan)).For(Roles.VillageAndAbove).AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/submit", SubmitPlan.HandleAsync)
            .WithName(nameof(SubmitPlan))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/send-back", SendBackPlan.HandleAsync)
            .WithName(nameof(SendBackPlan))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans.MapPost("/{id:guid}/file", FilePlan.HandleAsync).WithName(nameof(FilePlan)).For(Roles.VillageAndAbove).AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/evaluate", EvaluatePlan.HandleAsync)
            .WithName(nameof(EvaluatePlan))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/demands", DemandRevision.HandleAsync)
            .WithName(nameof(DemandRevision))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans
            .MapPost("/{id:guid}/repeal", RepealPlan.HandleAsync)
            .WithName(nameof(RepealPlan))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        plans.MapPost("/{id:guid}/follow", FollowSuperior.HandleAsync).WithName(nameof(FollowSuperior)).For(Roles.VillageAndAbove);
        plans
            .MapPost("/{id:guid}/acknowledge", AcknowledgeChange.HandleAsync)
            .WithName(nameof(AcknowledgeChange))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
    }

    private static void MapRules(RouteGroupBuilder plans)
    {
        plans.MapGet("/indicators", ListIndicators.Handle).WithName(nameof(ListIndicators));
        plans.MapGet("/rules", ListPlanRules.HandleAsync).WithName(nameof(ListPlanRules));
        plans.MapPost("/rules", SetPlanRules.HandleAsync).WithName(nameof(SetPlanRules)).For(Roles.CityAdmin).AnsweredByAUser();
        plans.MapGet("/special-days", ListSpecialDays.HandleAsync).WithName(nameof(ListSpecialDays));
        plans.MapPost("/special-days", SetSpecialDays.HandleAsync).WithName(nameof(SetSpecialDays)).For(Roles.CityAdmin).AnsweredByAUser();
    }
}
