using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of a rescue team: the team while it exists, its place as having a team of the level, the posts of an area
/// squadron.</summary>
internal static class TeamFacts
{
    private const string Collection = "teams";

    public static IReadOnlyList<Fact> Of(TeamChanged e) =>
        [.. StandingFacts.Difference(e.Was is { } was ? Of(e.TeamId, was) : [], Of(e.TeamId, e.Now)), .. Posts(e)];

    private static IEnumerable<Fact> Of(Guid id, TeamStanding s)
    {
        var tier = ("tier", Words.Of(s.Level));
        var standing = new PlaceHistory(s.Division, s.Moves).Stretch(
            s.EstablishedOn,
            s.DissolvedOn,
            (place, day, sign) =>
                new Fact(Metrics.Team, place, day, sign)
                {
                    Subject = id.ToString(),
                    Label = s.Name,
                    Record = $"/v1/divisions/{place}/{Collection}/{id}",
                }
        );
        foreach (var fact in standing)
        {
            yield return fact with
            {
                Dimensions = s.Level == TeamLevel.AreaSquadron ? Dimensions.Of(tier, ("rank", Rank(s.Rank))) : Dimensions.Of(tier),
            };
            if (fact.Division.Depth == s.Level.Place())
            {
                yield return fact with
                {
                    Metric = Metrics.TeamCover,
                    Subject = fact.Division.Value,
                    Dimensions = Dimensions.Of(tier),
                };
            }
        }
    }

    // The report states the posts of area squadrons; they are readings, of which the last one counts.
    private static IEnumerable<Fact> Posts(TeamChanged e)
    {
        if (e.Now.Level != TeamLevel.AreaSquadron)
        {
            yield break;
        }

        foreach (var (post, quota) in new[] { ("captain", e.Now.Captains), ("deputy-captain", e.Now.Deputies) })
        {
            yield return new(Metrics.TeamPostQuota, e.Now.Division, e.On, e.Now.DissolvedOn is null ? quota : Metrics.Gone)
            {
                Dimensions = Dimensions.Of(("tier", Words.Of(e.Now.Level)), ("post", post)),
                Subject = $"{e.TeamId} {post}",
                Label = e.Now.Name,
                Record = $"/v1/divisions/{e.Now.Division}/{Collection}/{e.TeamId}",
            };
        }
    }

    private static string Rank(string? rank) =>
        rank is null ? "none"
        : rank.Contains("副科", StringComparison.Ordinal) ? "deputy-section"
        : "other";
}
