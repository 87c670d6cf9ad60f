using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <content>The record of a held drill can be corrected; nothing is deleted.</content>
public sealed partial class Drill
{
    /// <summary>更正: it was another drill than recorded, or on another day.</summary>
    public DrillChanged Correct(DrillDesign design, DrillSetting setting, HeldFacts facts, ActedBy acted)
    {
        Require(DrillState.Held, DrillState.Evaluated, DrillState.Closed);
        var was = Standing();
        Set(design, setting);
        Set(facts);
        Step(State, acted.On, acted.By, acted.Note);
        return ChangedEvent(DrillChange.Corrected, was, acted.On);
    }

    /// <summary>作废: it was recorded as held, but was no drill.</summary>
    public DrillChanged Annul(ActedBy acted)
    {
        Require(DrillState.Held, DrillState.Evaluated, DrillState.Closed);
        var was = Standing();
        _teams.ForEach(t => t.Counts(null));
        Step(DrillState.Annulled, acted.On, acted.By, acted.Note);
        return ChangedEvent(DrillChange.Annulled, was, acted.On);
    }
}
