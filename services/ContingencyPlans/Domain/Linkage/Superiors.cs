using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>上下衔接: which plan can follow which.</summary>
public static class Superiors
{
    private static readonly Hazard[] Natural =
    [
        Hazard.FloodDrought,
        Hazard.FlashFlood,
        Hazard.Earthquake,
        Hazard.ForestGrasslandFire,
        Hazard.Geological,
        Hazard.SevereWeather,
    ];

    private static readonly Hazard[] Accidents =
    [
        Hazard.Fire,
        Hazard.HighRiseFire,
        Hazard.HazardousChemicals,
        Hazard.Mine,
        Hazard.Construction,
        Hazard.RoadTraffic,
        Hazard.WaterAccident,
        Hazard.CrowdedPlace,
    ];

    /// <summary>Whether a plan made for <paramref name="broad"/> covers <paramref name="hazard"/>.</summary>
    public static bool Covers(Hazard broad, Hazard hazard) =>
        broad == hazard
        || (broad == Hazard.NaturalDisaster && Natural.Contains(hazard))
        || (broad == Hazard.ProductionSafety && Accidents.Contains(hazard))
        || (broad == Hazard.Fire && hazard == Hazard.HighRiseFire)
        || (broad == Hazard.FloodDrought && hazard == Hazard.FlashFlood);

    /// <summary>The hazards whose plans apply to the given one: itself and those that cover it.</summary>
    public static IReadOnlyList<Hazard> CoveredBy(Hazard hazard) => [.. Enum.GetValues<Hazard>().Where(broad => Covers(broad, hazard))];

    /// <summary>Refuses a superior that the plan can't follow on any day.</summary>
    /// <param name="levelMissing">The directory has no place of the level right above, so the next one is followed.</param>
    public static void Check(Plan plan, Plan superior, bool levelMissing)
    {
        if (!plan.NeedsSuperior)
        {
            throw LinkErrors.HighestHere.At("superiorId");
        }

        if (!IsAbove(plan, superior, levelMissing) && !IsOverallOfTheSame(plan, superior))
        {
            throw LinkErrors.NotAbove.At("superiorId", superior.Title, superior.Level.Word(), superior.Division);
        }

        var open =
            plan.Hazards.Count == 0 && !superior.IsOverall
                ? [plan.Kind.Word()]
                : plan.Hazards.Where(h => !superior.Covers(h)).Select(h => h.Word()).ToList();
        if (open.Count > 0)
        {
            throw LinkErrors.HazardNotCovered.At(
                "superiorId",
                superior.Title,
                new StateWord(string.Join('、', open.Select(o => o.Zh)), string.Join(", ", open.Select(o => o.En)))
            );
        }
    }

    /// <summary>Refuses a superior that is not in force on the day.</summary>
    public static void RequireInForce(Plan superior, DateOnly day)
    {
        if (!superior.IsInForceOn(day))
        {
            throw LinkErrors.NotInForce.At("superiorId", superior.Title, superior.StateOn(day).Word(), day);
        }
    }

    private static bool IsAbove(Plan plan, Plan superior, bool levelMissing) =>
        superior.Division.Contains(plan.Division)
        && (
            plan.Level == PlanLevel.Enterprise
                ? superior.Level != PlanLevel.Enterprise && superior.Level >= PlanLevel.County
                : superior.Level == plan.Level - 1 || (levelMissing && superior.Level == plan.Level - 2)
        );

    private static bool IsOverallOfTheSame(Plan plan, Plan superior) =>
        !plan.IsOverall
        && superior.IsOverall
        && superior.Level == plan.Level
        && superior.Division == plan.Division
        && superior.Enterprise?.CreditCode == plan.Enterprise?.CreditCode;
}
