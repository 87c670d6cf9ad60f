namespace Platform.Core;

/// <summary>A number or term that a jurisdiction sets, from a day on: dated reference data, never a constant of the code.</summary>
public interface IDatedRule
{
    /// <summary>The jurisdiction; the rule holds in all of its subtree. The default value: everywhere.</summary>
    DivisionCode Division { get; }

    /// <summary>First day.</summary>
    DateOnly ValidFrom { get; }
}

/// <summary>Which of many dated rules counts.</summary>
public static class DatedRules
{
    /// <summary>The rule for a place on a day: the nearest jurisdiction's, and of its rules the latest that has begun; null if there is
    /// none.</summary>
    public static TRule? InForce<TRule>(this IEnumerable<TRule> rules, DivisionCode place, DateOnly day)
        where TRule : class, IDatedRule =>
        rules
            .Where(r => r.ValidFrom <= day && (r.Division == default || r.Division.Contains(place)))
            .OrderByDescending(r => r.Division.Value.Length)
            .ThenByDescending(r => r.ValidFrom)
            .FirstOrDefault();
}
