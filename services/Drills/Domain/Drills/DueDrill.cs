using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>A drill that somebody has to hold by a day.</summary>
/// <param name="Who">The team, the plan, or the place whose government has to drill.</param>
/// <param name="Last">The last one recorded that fulfils the rule.</param>
/// <param name="LastHazard">What that one was for.</param>
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
