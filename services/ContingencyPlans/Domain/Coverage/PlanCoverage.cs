using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>A place that has to have plans.</summary>
/// <param name="Level">The level of the place's own plans.</param>
public sealed record CoveredPlace(DivisionCode Division, string Name, PlanLevel Level);

/// <summary>The members of a plan in force that count for coverage.</summary>
public sealed record PlanInPlace(DivisionCode Division, PlanLevel Level, PlanKind Kind, IReadOnlyList<Hazard> Hazards);

/// <summary>One plan a place must have, and whether it has it.</summary>
public sealed record RequiredAt(CoveredPlace Place, RequiredPlan Plan, bool Met);

/// <summary>覆盖: every place of a subtree against every plan it must have.</summary>
public sealed class PlanCoverage(IReadOnlyList<RequiredAt> all)
{
    /// <summary>In the order of places, then of the requirements.</summary>
    public IReadOnlyList<RequiredAt> All { get; } = all;

    /// <summary>The required plans that do not exist.</summary>
    public IEnumerable<RequiredAt> Missing => All.Where(r => !r.Met);

    /// <summary>Compares what the rules in force on <paramref name="day"/> require with <paramref name="plans"/>, which are those in force
    /// that day.</summary>
    public static PlanCoverage Of(
        IEnumerable<CoveredPlace> places,
        IEnumerable<PlanRequirements> requirements,
        IEnumerable<PlanInPlace> plans,
        DateOnly day
    )
    {
        var (rules, at) = (requirements.ToList(), plans.ToLookup(p => p.Division));
        return new([
            .. places
                .OrderBy(p => p.Division)
                .SelectMany(place =>
                    (rules.InForce(place.Division, day)?.Plans ?? [])
                        .Where(r => r.Level == place.Level)
                        .Select(r => new RequiredAt(place, r, at[place.Division].Any(p => r.IsMetBy(p.Level, p.Kind, p.Hazards))))
                ),
        ]);
    }
}
