using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>Selects the plan in force that a new plan follows.</summary>
public static class NearestSuperior
{
    /// <summary>
    /// The plan of the level above for the same hazard, otherwise one that covers it, otherwise the overall one there; if there is none,
    /// the overall plan of its own place. Null: no plan in force can be followed.
    /// </summary>
    public static Plan? Of(Plan plan, IEnumerable<Plan> inForce)
    {
        if (!plan.NeedsSuperior)
        {
            return null;
        }

        var fitting = inForce.Where(s => s.SeriesId != plan.SeriesId && s.Division.Contains(plan.Division) && CoversAll(s, plan)).ToList();
        return fitting
                .Where(s => IsAbove(s, plan))
                .OrderBy(s => s.IsOverall)
                .ThenByDescending(s => plan.Hazards.All(s.Hazards.Contains))
                .ThenByDescending(s => s.Level)
                .FirstOrDefault()
            ?? fitting.Find(s =>
                !plan.IsOverall
                && s.IsOverall
                && s.Level == plan.Level
                && s.Division == plan.Division
                && s.Enterprise?.CreditCode == plan.Enterprise?.CreditCode
            );
    }

    private static bool IsAbove(Plan superior, Plan plan) =>
        plan.Level == PlanLevel.Enterprise
            ? superior.Level is PlanLevel.County or PlanLevel.Township or PlanLevel.Village
            : superior.Level == plan.Level - 1;

    private static bool CoversAll(Plan superior, Plan plan) =>
        plan.Hazards.Count == 0 ? superior.IsOverall : plan.Hazards.All(superior.Covers);
}
