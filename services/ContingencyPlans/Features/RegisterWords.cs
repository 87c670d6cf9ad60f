using ContingencyPlans.Domain;
using Platform.Core.Events;
using Platform.Registers;

namespace ContingencyPlans.Features;

/// <summary>Enum values as registers write them.</summary>
internal static class RegisterWords
{
    public static readonly Dictionary<Hazard, Heading> Hazards = Heading.Of<Hazard>(HazardWords.Word);

    public static readonly Dictionary<PlanKind, Heading> Kinds = Heading.Of<PlanKind>(PlanKinds.Word);

    public static readonly Dictionary<PlanLevel, Heading> Levels = Heading.Of<PlanLevel>(PlanKinds.Word);

    public static readonly Dictionary<PlanState, Heading> States = Heading.Of<PlanState>(PlanWords.Word);

    public static readonly Dictionary<OfficerKind, Heading> Officers = new()
    {
        [OfficerKind.Disaster] = new("灾害信息员", "disaster information officer"),
        [OfficerKind.Weather] = new("气象应急信息员", "weather information officer"),
        [OfficerKind.EarthquakeReporter] = new("地震灾情速报员", "earthquake reporter"),
        [OfficerKind.MacroObserver] = new("地震宏观观测员", "macro observer"),
        [OfficerKind.FlashFlood] = new("山洪灾害信息员", "flash-flood information officer"),
        [OfficerKind.ForestRanger] = new("生态护林员", "forest ranger"),
        [OfficerKind.GrasslandWarden] = new("草管员", "grassland warden"),
    };
}
