namespace Platform.Core;

/// <summary>A number or term that a jurisdiction sets from a day on. It is dated reference data and never a constant in the code.</summary>
public interface IDatedRule
{
    /// <summary>The jurisdiction; the rule applies to all of its subtree. The default value means everywhere.</summary>
    DivisionCode Division { get; }

    /// <summary>First day.</summary>
    DateOnly ValidFrom { get; }
}

/// <summary>Chooses which of many dated rules applies.</summary>
public static class DatedRules
{
    /// <summary>The rule that applies to a place on a day: the nearest jurisdiction's, and of its rules the latest that has begun; null if
    /// there is none.</summary>
    public static TRule? InForce<TRule>(this IEnumerable<TRule> rules, DivisionCode place, DateOnly day)
        where TRule : class, IDatedRule =>
        rules
            .Where(r => r.ValidFrom <= day && (r.Division == default || r.Division.Contains(place)))
            .OrderByDescending(r => r.Division.Value.Length)
            .ThenByDescending(r => r.ValidFrom)
            .FirstOrDefault();
}
