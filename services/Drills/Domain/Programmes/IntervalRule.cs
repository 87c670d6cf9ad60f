using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>Who has to drill again and again.</summary>
public enum DrillDuty
{
    VillageTeam,
    TownshipSquadron,
    AreaSquadron,
    JointTeam,

    /// <summary>乡镇人民政府、街道办事处.</summary>
    TownshipGovernment,
    CountyGovernment,
    CityGovernment,

    /// <summary>Every special plan is exercised.</summary>
    SpecialPlan,
    DepartmentPlan,

    /// <summary>生产经营单位综合、专项预案.</summary>
    EnterprisePlan,

    /// <summary>现场处置方案.</summary>
    OnSitePlan,
}

/// <summary>What an interval is counted in.</summary>
public enum IntervalUnit
{
    /// <summary>At least once in so many calendar years.</summary>
    CalendarYear,

    /// <summary>At most so many months from one drill to the next.</summary>
    Month,
}

/// <summary>How often a team, a plan's owner or a government has to drill, from a day on: dated reference data. The nearest jurisdiction's
/// latest rule in force applies.</summary>
public sealed class IntervalRule : IRecord, IDatedRule
{
    private IntervalRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public DrillDuty Duty { get; private set; }

    /// <summary>So many years or months; 0: no longer asked for.</summary>
    public int Every { get; private set; }

    public IntervalUnit Unit { get; private set; }

    /// <summary>Only drills for one of these hazards fulfil it; none: any drill.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The document that sets the rule.</summary>
    public string Source { get; private set; } = "";

    public static IntervalRule Set(
        DivisionCode jurisdiction,
        DrillDuty duty,
        int every,
        IntervalUnit unit,
        IEnumerable<Hazard> hazards,
        DateOnly validFrom,
        string source
    ) =>
        new()
        {
            Division = jurisdiction,
            Duty = duty,
            Every = every,
            Unit = unit,
            Hazards = [.. hazards.Distinct().Order()],
            ValidFrom = validFrom,
            Source = source,
        };

    /// <summary>The rule that applies to a place on a day; null if there is none, or it requires nothing.</summary>
    public static IntervalRule? InForce(IEnumerable<IntervalRule> all, DrillDuty duty, DivisionCode place, DateOnly day) =>
        all.Where(r => r.Duty == duty).InForce(place, day) is { Every: > 0 } rule ? rule : null;

    public bool IsFulfilledBy(Hazard hazard) => Hazards.Count == 0 || Hazards.Contains(hazard);

    /// <summary>The last day for the next drill.</summary>
    /// <param name="last">The last one that fulfils the rule; null: none is recorded.</param>
    /// <param name="since">First day of the unit that has to drill; null: as old as the rule.</param>
    public DateOnly Due(DateOnly? last, DateOnly? since)
    {
        var start = since > ValidFrom ? since.Value : ValidFrom;
        return Unit == IntervalUnit.Month ? (last ?? start).AddMonths(Every)
            : last is { } held ? new DateOnly(held.Year + Every, 12, 31)
            : new DateOnly(start.Year + Every - 1, 12, 31);
    }
}
