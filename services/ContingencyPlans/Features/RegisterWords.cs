using ContingencyPlans.Domain;
using Platform.Core.Events;
using Platform.ServiceDefaults.Registers;

namespace ContingencyPlans.Features;

/// <summary>Enum values as registers write them.</summary>
internal static class RegisterWords
{
    public static readonly Dictionary<Hazard, Heading> Hazards = Heading.Of<Hazard>(HazardWords.Word);

    public static readonly Dictionary<PlanKind, Heading> Kinds = Heading.Of<PlanKind>(PlanKinds.Word);

    public static readonly Dictionary<PlanLevel, Heading> Levels = Heading.Of<PlanLevel>(PlanKinds.Word);
}
