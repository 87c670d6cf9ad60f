using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A kind of team, government or plan that has to drill at intervals.</summary>
public enum DrillDuty
{
    /// <summary>村（社区）应急救援队.</summary>
    VillageTeam,

    /// <summary>乡镇应急救援中队.</summary>
    TownshipSquadron,

    /// <summary>片区应急救援中队.</summary>
    AreaSquadron,

    /// <summary>县应急救援联队.</summary>
    JointTeam,

    /// <summary>乡镇人民政府、街道办事处 (生产安全事故应急条例 第八条).</summary>
    TownshipGovernment,

    /// <summary>县级人民政府 (生产安全事故应急条例 第八条).</summary>
    CountyGovernment,

    /// <summary>市级人民政府 (生产安全事故应急条例 第八条).</summary>
    CityGovernment,

    /// <summary>Every special plan is exercised (突发事件应急预案管理办法).</summary>
    SpecialPlan,

    /// <summary>Every department plan is exercised (突发事件应急预案管理办法).</summary>
    DepartmentPlan,

    /// <summary>生产经营单位综合、专项预案 (应急管理部令第2号).</summary>
    EnterprisePlan,

    /// <summary>现场处置方案 of an enterprise (应急管理部令第2号).</summary>
    OnSitePlan,
}

/// <summary>The unit of an interval.</summary>
public enum IntervalUnit
{
    /// <summary>At least one drill in the given number of calendar years.</summary>
    CalendarYear,

    /// <summary>At most the given number of months from one drill to the next.</summary>
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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The kind of team, government or plan that has to drill.</summary>
    public DrillDuty Duty { get; private set; }

    /// <summary>Number of years or months, 0 to 120; 0: no longer required.</summary>
    public int Every { get; private set; }

    /// <summary>Calendar years or months.</summary>
    public IntervalUnit Unit { get; private set; }

    /// <summary>Only drills for one of these hazards fulfil it; none: any drill.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>The first day on which the rule applies; intervals are counted from here for units without a drill.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The document that sets the rule.</summary>
    public string Source { get; private set; } = "";

    /// <summary>A rule of a jurisdiction for one duty, from a day on.</summary>
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

    /// <summary>Whether a drill for the hazard fulfils the rule.</summary>
    public bool IsFulfilledBy(Hazard hazard) => Hazards.Count == 0 || Hazards.Contains(hazard);

    /// <summary>The last day for the next drill.</summary>
    /// <param name="last">The last one that fulfils the rule; null: none is recorded.</param>
    /// <param name="since">The day from which a missing drill counts: the team, plan or place exists and the records begin.</param>
    public DateOnly Due(DateOnly? last, DateOnly since)
    {
        var start = since > ValidFrom ? since : ValidFrom;
        return Unit == IntervalUnit.Month ? (last ?? start).AddMonths(Every)
            : last is { } held ? new DateOnly(held.Year + Every, 12, 31)
            : new DateOnly(start.Year + Every - 1, 12, 31);
    }
}
