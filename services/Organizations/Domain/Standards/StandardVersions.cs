using Platform.Core;

namespace Organizations.Domain;

/// <summary>Which of many versions counts at a place on a day.</summary>
public static class StandardVersions
{
    /// <summary>
    /// The nearest jurisdiction above the place that has a version in force wins; of its versions, the last one that has begun.
    /// Null if the checklist is not asked there on that day.
    /// </summary>
    public static Standard? InForce(this IEnumerable<Standard> versions, string key, DivisionCode place, DateOnly on) =>
        versions
            .Where(s => s.Key == key && s.EffectiveFrom <= on && (s.Division == default || s.Division.Contains(place)))
            .OrderByDescending(s => s.Division.Value.Length)
            .ThenByDescending(s => s.Number)
            .FirstOrDefault();
}
