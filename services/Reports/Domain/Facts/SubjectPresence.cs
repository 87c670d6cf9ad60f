namespace Reports.Domain.Facts;

/// <summary>
/// Counts a subject once at each place, however often it is there: a person holding two offices in two villages of a township
/// is one person for the township. From the subject's facts follow the days on which each place gains or loses it.
/// </summary>
public static class SubjectPresence
{
    /// <summary>+1 on a day the subject enters a place's subtree, -1 on a day it leaves it.</summary>
    public static Dictionary<PlaceDay, int> Changes(IEnumerable<Fact> facts)
    {
        var byPlace = new Dictionary<string, SortedDictionary<DateOnly, decimal>>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            foreach (var place in fact.Division.Prefixes().Select(p => p.Value).Prepend(PlaceDay.Nation))
            {
                var days = byPlace.TryGetValue(place, out var known) ? known : byPlace[place] = [];
                days[fact.Date] = days.GetValueOrDefault(fact.Date) + fact.Amount.GetValueOrDefault();
            }
        }

        var changes = new Dictionary<PlaceDay, int>();
        foreach (var (place, days) in byPlace)
        {
            var held = 0m;
            foreach (var (day, amount) in days)
            {
                var change = (held + amount > 0 ? 1 : 0) - (held > 0 ? 1 : 0);
                held += amount;
                if (change != 0)
                {
                    changes[new PlaceDay(place, day)] = change;
                }
            }
        }

        return changes;
    }

    /// <summary>The changes to add so that <paramref name="before"/> becomes <paramref name="after"/>.</summary>
    public static Dictionary<PlaceDay, int> Difference(IEnumerable<Fact> before, IEnumerable<Fact> after)
    {
        var difference = Changes(after);
        foreach (var (at, change) in Changes(before))
        {
            difference[at] = difference.GetValueOrDefault(at) - change;
        }

        return difference.Where(d => d.Value != 0).ToDictionary();
    }
}

/// <summary>A place and a day of a roll-up. The nation, above all provinces, is the empty code.</summary>
public readonly record struct PlaceDay(string Place, DateOnly Day)
{
    /// <summary>The place above all provinces.</summary>
    public const string Nation = "";
}
