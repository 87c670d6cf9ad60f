using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>
/// The facts of a contingency plan: its issue on its day, the plan and its place as provided for while it is in force, and its linkage. The
/// linkage has no date of its own: it holds, or ends, from the day of the event on.
/// </summary>
internal static class PlanFacts
{
    public static IReadOnlyList<Fact> Of(PlanChanged e) => Of(e.PlanId, e.Was, e.Now, e.On);

    public static IReadOnlyList<Fact> Of(PlansRelinked e) => [.. e.Plans.SelectMany(p => Of(p.PlanId, p.Was, p.Now, e.On))];

    public static IReadOnlyList<Fact> Of(PlanPaperChanged e) =>
        StandingFacts.Difference(e.Was is { } was ? Paper(e.PaperId, was) : [], Paper(e.PaperId, e.Now));

    private static IReadOnlyList<Fact> Of(Guid id, PlanStanding? was, PlanStanding now, DateOnly on)
    {
        var (before, after) = (was is null ? [] : Linked(id, was), Linked(id, now));
        return
        [
            .. StandingFacts.Difference(was is null ? [] : Standing(id, was), Standing(id, now)),
            .. was is null || was.Linked == now.Linked
                ? StandingFacts.Difference(before, after)
                : [.. StandingFacts.Difference(From(on, before), []), .. StandingFacts.Difference([], From(on, after))],
        ];
    }

    private static IEnumerable<Fact> Standing(Guid id, PlanStanding s)
    {
        var (kind, level) = (("kind", Words.Of(s.Kind)), ("level", Words.Of(s.Level)));
        if (s.IssuedOn is { } issued)
        {
            yield return Record(id, s, Metrics.PlanIssued, Where(s).On(issued), issued, 1) with
            {
                Dimensions = Dimensions.Of(kind, level, ("edition", s.Edition > 1 ? "revised" : "first")),
            };
        }

        foreach (var fact in InForce(id, s, Metrics.PlanInForce))
        {
            yield return fact with
            {
                Dimensions = Dimensions.Of(kind, level, ("superior", s.NeedsSuperior ? "needed" : "none")),
            };
            foreach (var hazard in s.Hazards.Select(h => Words.Of(h)).DefaultIfEmpty("all"))
            {
                yield return fact with
                {
                    Metric = Metrics.PlanCover,
                    Subject = fact.Division.Value,
                    Dimensions = Dimensions.Of(kind, level, ("hazard", hazard)),
                };
            }
        }
    }

    private static IEnumerable<Fact> Linked(Guid id, PlanStanding s) =>
        s is { Linked: true, NeedsSuperior: true }
            ? InForce(id, s, Metrics.PlanLinked)
                .Select(fact => fact with { Dimensions = Dimensions.Of(("kind", Words.Of(s.Kind)), ("level", Words.Of(s.Level))) })
            : [];

    // Changes what is in force on the day and later; everything before it stays as it was.
    private static IEnumerable<Fact> From(DateOnly on, IEnumerable<Fact> facts) =>
        facts.Select(f => f.Date < on ? f with { Date = on, CodeOn = null } : f);

    private static IEnumerable<Fact> InForce(Guid id, PlanStanding s, string metric) =>
        s.InForceFrom is { } from
            ? Where(s).Stretch(from, s.InForceUntil, (place, day, sign) => Record(id, s, metric, place, day, sign))
            : [];

    private static PlaceHistory Where(PlanStanding s) => new(s.Division, s.Moves);

    private static Fact Record(Guid id, PlanStanding s, string metric, DivisionCode place, DateOnly on, int amount) =>
        new(metric, place, on, amount)
        {
            Subject = id.ToString(),
            Label = s.Title,
            Record = $"/v1/divisions/{place}/plans/{id}",
        };

    private static IEnumerable<Fact> Paper(Guid id, PaperStanding s)
    {
        var collection = s.Kind switch
        {
            PaperKind.Card => "cards",
            PaperKind.Handbook => "handbooks",
            _ => "risk-charts",
        };
        var where = new PlaceHistory(s.Division, s.Moves);
        foreach (var fact in where.Stretch(s.PublishedOn, s.WithdrawnOn, (place, day, sign) => Aid(Metrics.PlanAid, place, day, sign)))
        {
            yield return fact;
        }

        foreach (var given in s.Given)
        {
            yield return Aid(Metrics.CopiesGiven, where.On(given.On), given.On, given.Copies);
        }

        Fact Aid(string metric, DivisionCode place, DateOnly on, int amount) =>
            new(metric, place, on, amount)
            {
                Dimensions = Dimensions.Of(("kind", Words.Of(s.Kind)), ("level", Words.Of(s.Level))),
                Subject = id.ToString(),
                Label = s.Title,
                Record = $"/v1/divisions/{place}/{collection}/{id}",
            };
    }
}
