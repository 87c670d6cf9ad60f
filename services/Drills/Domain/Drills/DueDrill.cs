using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A drill that is due by a day.</summary>
/// <param name="Who">The team, the plan, or the place whose government has to drill.</param>
/// <param name="Last">Day of the last recorded drill that fulfils the rule; null: none.</param>
/// <param name="LastHazard">The hazard of that drill.</param>
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
