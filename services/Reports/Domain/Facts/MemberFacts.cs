using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of a team's member: the team's full-time members, and those seconded from the fire brigade.</summary>
internal static class MemberFacts
{
    public static IReadOnlyList<Fact> Of(MemberChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Of(e.MemberId, was) : [], Of(e.MemberId, e.Now));

    private static IEnumerable<Fact> Of(Guid id, MemberStanding s)
    {
        var where = new PlaceHistory(s.Division, s.Moves);
        var terms = s.Terms.OrderBy(t => t.From).ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            var next = i + 1 < terms.Count ? terms[i + 1].From : (DateOnly?)null;
            var until = next is null || s.LeftOn < next ? s.LeftOn : next;
            foreach (var metric in MetricsOf(terms[i]))
            {
                var stretch = where.Stretch(
                    terms[i].From,
                    until,
                    (place, day, sign) =>
                        new(metric, place, day, sign)
                        {
                            Dimensions = Dimensions.Of(("tier", Words.Of(s.Level))),
                            Subject = s.TeamId.ToString(),
                            Record = $"/v1/divisions/{place}/members/{id}",
                        }
                );
                foreach (var fact in stretch)
                {
                    yield return fact;
                }
            }
        }
    }

    private static IEnumerable<string> MetricsOf(MemberTerms terms)
    {
        if (terms is { Employment: MemberEmployment.FullTime, Role: MemberRole.Member }) // captains have figures of their own
        {
            yield return Metrics.TeamFullTimeMember;
            if (terms.Source == MemberSource.FireBrigadeSecondment)
            {
                yield return Metrics.TeamSecondedMember;
            }
        }
    }
}
