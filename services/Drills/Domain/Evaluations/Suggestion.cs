using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>When a drill that is due could be held, and for which hazard.</summary>
/// <param name="Month">First day of the month.</param>
public sealed record Suggestion(DueDrill Drill, DateOnly Month, Hazard Hazard)
{
    /// <summary>
    /// Distributes due drills over the months, county by county: the earliest due is placed first, into the month in time with the fewest
    /// drills, the earlier of two equal ones; an overdue drill is placed into the first month. The hazard is the month's, not that of the
    /// last drill.
    /// </summary>
    /// <param name="due">The drills that fall due.</param>
    /// <param name="months">The months to distribute over, in order.</param>
    /// <param name="planned">Number of drills that a county has already planned in a month.</param>
    /// <param name="seasons">The hazards of a place's months.</param>
    public static IReadOnlyList<Suggestion> Spread(
        IEnumerable<DueDrill> due,
        IReadOnlyList<DateOnly> months,
        IReadOnlyDictionary<(DivisionCode? County, DateOnly Month), int> planned,
        Func<DivisionCode, SeasonRule> seasons
    )
    {
        var load = new Dictionary<(DivisionCode?, DateOnly), int>(planned);
        var suggestions = new List<Suggestion>();
        foreach (
            var drill in due.OrderBy(d => d.Due).ThenBy(d => d.Division).ThenBy(d => d.Duty).ThenBy(d => d.Name, StringComparer.Ordinal)
        )
        {
            var inTime = months.Where(m => m <= drill.Due).ToList();
            var month = (inTime.Count > 0 ? inTime : [months[0]]).MinBy(m => load.GetValueOrDefault((drill.Division.County, m)));
            load[(drill.Division.County, month)] = load.GetValueOrDefault((drill.Division.County, month)) + 1;
            suggestions.Add(new(drill, month, HazardFor(drill, seasons(drill.Division).In(month.Month), suggestions.Count)));
        }

        return suggestions;
    }

    // The season's hazards that fulfil the rule, in turn; if none does, the rule's first hazard.
    private static Hazard HazardFor(DueDrill drill, IReadOnlyList<Hazard> season, int turn)
    {
        var fitting = season
            .Where(drill.Rule.IsFulfilledBy)
            .DefaultIfEmpty(drill.Rule.Hazards is [var first, ..] ? first : season[0])
            .ToList();
        var fresh = fitting.Where(h => h != drill.LastHazard).DefaultIfEmpty(fitting[0]).ToList();
        return fresh[turn % fresh.Count];
    }
}
