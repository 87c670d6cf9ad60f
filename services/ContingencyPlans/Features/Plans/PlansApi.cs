using Platform.Core;
using Platform.ServiceDefaults.Access;

namespace ContingencyPlans.Features.Plans;

/// <summary>应急预案: what they say, and their life from draft to repeal.</summary>
internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapCollection("plans");
        plans.MapGet("/", ListPlans.Handle).WithName(nameof(ListPlans));
        plans.MapPost("/", DraftPlan.Handle).WithName(nameof(DraftPlan)).For(Roles.VillageAndAbove);
        plans.MapGet("/{id:guid}", GetPlan.Handle).WithName(nameof(GetPlan));
    }
}
