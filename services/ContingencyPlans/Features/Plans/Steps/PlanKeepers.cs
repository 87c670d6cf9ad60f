using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>Who takes which step: a level's plans are kept, approved and issued by its own head, and filed with the level above.</summary>
internal static class PlanKeepers
{
    /// <summary>Who keeps the plans of a level.</summary>
    public static string[] Of(PlanLevel level) =>
        level switch
        {
            PlanLevel.City => [Roles.CityAdmin],
            PlanLevel.County => Roles.CountyAndAbove,
            PlanLevel.Township => Roles.TownshipAndAbove,
            _ => Roles.VillageAndAbove,
        };

    /// <summary>
    /// The authority a plan is filed with (国办发〔2024〕5号, art. 26): the level above; a department's plan with its own government, an
    /// enterprise's with the county. A city files outside the installation, so it records the receipt itself.
    /// </summary>
    public static (DivisionCode Place, string[] Roles) Receiver(Plan plan) =>
        plan switch
        {
            { Kind: PlanKind.Department } or { Level: PlanLevel.City } => (plan.Division, Of(plan.Level)),
            { Level: PlanLevel.Enterprise } => (plan.Division.County!.Value, Roles.CountyAndAbove),
            _ => (plan.Division.Parent!.Value, Of(plan.Level - 1)),
        };

    public static void RequireKeeper(this Scope scope, Plan plan) => scope.Require(plan, plan.Division, Of(plan.Level));

    public static void RequireReceiver(this Scope scope, Plan plan)
    {
        var (place, roles) = Receiver(plan);
        scope.Require(plan, place, roles);
    }

    private static void Require(this Scope scope, Plan plan, DivisionCode place, string[] roles)
    {
        if (!scope.Caller.MayActAs(place, roles))
        {
            throw PlanLifeErrors.NotYours.Because(plan.Level.Word(), string.Join(", ", roles), place);
        }
    }
}
