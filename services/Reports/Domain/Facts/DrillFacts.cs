using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of a drill: itself once, at its one organiser's place; the number of participants; and each rescue team that took
/// part.</summary>
internal static class DrillFacts
{
    public static IReadOnlyList<Fact> Of(DrillChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Of(e.DrillId, was) : [], e.Now is { } now ? Of(e.DrillId, now) : []);

    private static IEnumerable<Fact> Of(Guid id, DrillStanding s)
    {
        var place = new PlaceHistory(s.Division, s.Moves).On(s.HeldOn);
        var held = new Fact(Metrics.DrillHeld, place, s.HeldOn, 1)
        {
            Dimensions = Dimensions.Of(
                ("organizer", Words.Of(s.OrganiserLevel)),
                ("by", Words.Of(s.OrganiserKind)),
                ("hazard", Words.Of(s.Hazard))
            ),
            Subject = id.ToString(),
            Label = s.Title,
            Record = $"/v1/divisions/{place}/drills/{id}",
        };
        yield return held;
        yield return held with
        {
            Metric = Metrics.DrillPeople,
            Amount = s.People,
            Dimensions = Dimensions.Of(("organizer", Words.Of(s.OrganiserLevel))),
        };
        foreach (var team in s.Teams.DistinctBy(t => t.TeamId))
        {
            yield return held with
            {
                Metric = Metrics.TeamDrilled,
                Division = team.Division,
                Dimensions = Dimensions.Of(("tier", Words.Of(team.Level))),
                Subject = team.TeamId.ToString(),
                Label = team.Name,
            };
        }
    }
}
