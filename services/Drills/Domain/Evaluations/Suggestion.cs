using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>When a drill that is due could be held, and for which hazard.</summary>
/// <param name="Month">First day of the month.</param>
public sealed record Suggestion(DueDrill Drill, DateOnly Month, Hazard Hazard)
{
    /// <summary>
    /// Distributes what falls due over the months, county by county: the earliest due chooses first, and takes the month with the fewest
    /// drills that is still in time, the earlier of two; what is overdue takes the first month. The hazard is the month's, not that of the
    /// last drill.
    /// </summary>
    /// <param name="due">What falls due.</param>
    /// <param name="months">The months to distribute over, in order.</param>
    /// <param name="planned">How many drills a county has planned in a month already.</param>
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

    // One after the other of the season's hazards that fulfil the rule; a rule that none of them fulfils says itself what to drill.
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
