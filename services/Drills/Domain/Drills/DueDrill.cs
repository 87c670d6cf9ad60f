using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A drill that is due by a day.</summary>
/// <param name="Who">The team, the plan, or the place whose government has to drill.</param>
/// <param name="Last">The last one recorded that fulfils the rule.</param>
/// <param name="LastHazard">The hazard of that one.</param>
public sealed record DueDrill(
    DrillDuty Duty,
    Guid? Who,
    string Name,
    DivisionCode Division,
    DateOnly? Last,
    Hazard? LastHazard,
    DateOnly Due,
    IntervalRule Rule
);
