namespace Reports.Domain.Evaluation;

/// <summary>
/// 四级队伍齐备: the first day on which a county had its joint team, an area squadron, a squadron in every township and a team in every village
/// that existed on that day.
/// </summary>
public static class TierCompletion
{
    private static readonly string[] CountyTiers = ["joint-team", "area-squadron"];
    private static readonly (string Tier, string Level)[] Everywhere = [("township-squadron", "township"), ("village-team", "village")];

    /// <param name="changes">Additions (+) and ends (-) by day: of a place of a level, or of a team of a tier at a place.</param>
    public static DateOnly? FirstDay(IEnumerable<TierChange> changes)
    {
        var there = new Dictionary<(string What, string Place), decimal>();
        foreach (var day in changes.GroupBy(c => c.Day).OrderBy(d => d.Key))
        {
            foreach (var change in day)
            {
                there[(change.What, change.Place)] = there.GetValueOrDefault((change.What, change.Place)) + change.Amount;
            }

            if (
                Array.TrueForAll(CountyTiers, tier => there.Any(t => t.Key.What == tier && t.Value > 0))
                && Array.TrueForAll(Everywhere, IsEverywhere)
            )
            {
                return day.Key;
            }
        }

        return null;

        bool IsEverywhere((string Tier, string Level) side)
        {
            var places = there.Where(t => t.Key.What == side.Level && t.Value > 0).Select(t => t.Key.Place).ToList();
            return places.Count > 0 && places.TrueForAll(place => there.GetValueOrDefault((side.Tier, place)) > 0);
        }
    }
}

/// <summary>A place or a team began (+) or ended (-).</summary>
/// <param name="What">The place's level (township, village), or the team's tier.</param>
public sealed record TierChange(DateOnly Day, string What, string Place, decimal Amount);
