using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>Start conditions compared with each other.</summary>
public static class StartConditionComparison
{
    /// <summary>
    /// Grades out of order within a plan: by one indicator, a higher grade (I) must start later than a lower one (IV), not at the same
    /// value.
    /// </summary>
    public static IEnumerable<FieldError> Disorder(IReadOnlyList<GradeStart> grades) =>
        from higher in grades.Select((start, index) => (start, index))
        from lower in grades
        where higher.start.Grade < lower.Grade
        from high in higher.start.Conditions.Select((condition, index) => (condition, index))
        from low in lower.Conditions
        where high.condition.Indicator == low.Indicator && (high.condition.Rising != low.Rising || !Later(high.condition, low))
        select new FieldError(
            $"grades[{higher.index}].conditions[{high.index}]",
            PlanErrors.GradesOutOfOrder,
            [higher.start.Grade, high.condition.Said(), lower.Grade, low.Said()]
        );

    /// <summary>Grades that the plan above starts earlier by the same indicator: the superior's response would be in full operation before
    /// the one here begins.</summary>
    public static IEnumerable<PlanConflict> LaterThanAbove(IReadOnlyList<GradeStart> here, IReadOnlyList<GradeStart> above) =>
        from own in here
        from superior in above
        where own.Grade == superior.Grade
        from condition in own.Conditions
        let earliest = superior
            .Conditions.Where(c => c.Indicator == condition.Indicator && c.Rising == condition.Rising)
            .Aggregate((StartCondition?)null, (first, next) => first is null || Later(first, next) ? next : first)
        where earliest is not null && Later(condition, earliest)
        select new PlanConflict(ConflictKind.StartsLater, own.Grade.ToString(), condition.Said().ToString(), earliest.Said().ToString());

    /// <summary>
    /// Whether the start conditions of a superior bind a plan that follows it. Those of the level above do. A place's own overall plan does
    /// not bind its special ones, and an overall plan above does not bind a special one, whose hazard has its own thresholds.
    /// </summary>
    public static bool Bind(PlanKind superior, PlanLevel superiorLevel, PlanKind plan, PlanLevel level) =>
        superiorLevel != level
        && !((plan is PlanKind.Special or PlanKind.EnterpriseSpecial) && (superior is PlanKind.Overall or PlanKind.EnterpriseOverall));

    /// <summary>Whether the first condition is met only after the second, when the situation gets worse.</summary>
    public static bool Later(StartCondition one, StartCondition other) =>
        one.Rising
            ? one.Threshold > other.Threshold
                || (one.Threshold == other.Threshold && one.Comparison == Comparison.MoreThan && other.Comparison == Comparison.AtLeast)
            : one.Threshold < other.Threshold
                || (one.Threshold == other.Threshold && one.Comparison == Comparison.LessThan && other.Comparison == Comparison.AtMost);
}
