using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>A plan in force and the actions it requires.</summary>
public sealed record PlanInForce(Plan Plan, PlanContent Content);

/// <summary>One action of the chain.</summary>
public sealed record ChainLink(int Order, Plan Plan, PlanAction Action);

/// <summary>
/// The plans that apply at a place for a hazard and a grade, from the village up to the city, as one chain of actions: in the order
/// in which they are due; for the same minute, the lowest level first.
/// </summary>
public sealed record PlanChain(IReadOnlyList<PlanInForce> Plans, IReadOnlyList<ChainLink> Links)
{
    /// <summary>
    /// Of each place's own plans, those for the hazard itself count, otherwise those that cover it, otherwise its overall plan. Plans of
    /// enterprises are included only at the requested place.
    /// </summary>
    public static PlanChain Of(IEnumerable<PlanInForce> inForce, Hazard hazard, ResponseGrade grade)
    {
        var plans = inForce
            .GroupBy(p => (p.Plan.Division, p.Plan.Level, p.Plan.Enterprise?.CreditCode))
            .SelectMany(own => Nearest([.. own.Where(p => p.Plan.Covers(hazard))], hazard))
            .OrderByDescending(p => p.Plan.Level)
            .ThenByDescending(p => p.Plan.Division.Value.Length)
            .ThenBy(p => p.Plan.Kind)
            .ThenBy(p => p.Plan.Id)
            .ToList();
        var links = plans
            .SelectMany((p, rank) => p.Content.Actions.Where(a => a.Serves(grade)).Select((action, index) => (p.Plan, action, rank, index)))
            .OrderBy(l => l.action.WithinMinutes)
            .ThenBy(l => l.rank)
            .ThenBy(l => l.index)
            .Select((l, order) => new ChainLink(order + 1, l.Plan, l.action));
        return new PlanChain(plans, [.. links]);
    }

    private static IEnumerable<PlanInForce> Nearest(List<PlanInForce> covering, Hazard hazard) =>
        covering.FindAll(p => p.Plan.Hazards.Contains(hazard)) is { Count: > 0 } own ? own
        : covering.FindAll(p => !p.Plan.IsOverall) is { Count: > 0 } broader ? broader
        : covering;
}
