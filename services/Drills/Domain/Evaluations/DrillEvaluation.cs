using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <content>The steps after it was held: evaluated, and closed when all corrective actions are closed.</content>
public sealed partial class Drill
{
    /// <summary>Refuses an evaluation before the drill was held, or after it was closed.</summary>
    public void RequireHeld(DateOnly on)
    {
        Require(DrillState.Held, DrillState.Evaluated);
        if (on < HeldOn)
        {
            throw EvaluationErrors.BeforeHeld.At("on", on, HeldOn!.Value);
        }
    }

    /// <summary>Refuses a finding before the evaluation.</summary>
    public void RequireEvaluated() => Require(DrillState.Evaluated);

    /// <summary>已评估, or evaluated again.</summary>
    public DrillChanged Evaluate(Evaluation evaluation, string by)
    {
        RequireHeld(evaluation.On);
        var was = Standing();
        (Score, Grade) = (evaluation.Total, evaluation.Grade);
        Step(DrillState.Evaluated, evaluation.On, by, evaluation.Conclusion);
        return ChangedEvent(DrillChange.Evaluated, was, evaluation.On);
    }

    /// <summary>已办结.</summary>
    /// <param name="open">Number of its corrective actions that are not closed.</param>
    public void Close(int open, ActedBy acted)
    {
        Require(DrillState.Evaluated);
        if (open > 0)
        {
            throw EvaluationErrors.FindingsOpen.Because(open);
        }

        Step(DrillState.Closed, acted.On, acted.By, acted.Note);
    }
}
