using Drills.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Features.Evaluations;

/// <summary>An evaluation as the API shows it.</summary>
/// <param name="Done">Actions of the plan done in time.</param>
/// <param name="NotExercised">Actions whose limit lies after the end of the drill; they don't count in the score.</param>
/// <param name="RuleId">The scoring rule that made the total.</param>
public sealed record EvaluationView(
    Guid Id,
    Guid DrillId,
    DateOnly On,
    IReadOnlyList<string> Evaluators,
    int Done,
    int Late,
    int Missed,
    int NotExercised,
    IReadOnlyList<ActionResult> Actions,
    IReadOnlyList<HeadingScore> Scores,
    decimal Total,
    DrillGrade Grade,
    Guid RuleId,
    string? Conclusion,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static EvaluationView Of(Evaluation e)
    {
        int Count(ActionOutcome outcome) => e.Actions.Count(a => a.Outcome == outcome);
        return new(
            e.Id,
            e.DrillId,
            e.On,
            e.Evaluators,
            Count(ActionOutcome.Done),
            Count(ActionOutcome.Late),
            Count(ActionOutcome.Missed),
            Count(ActionOutcome.NotExercised),
            e.Actions,
            e.Scores,
            e.Total,
            e.Grade,
            e.RuleId,
            e.Conclusion,
            e.Version,
            e.UpdatedAt
        );
    }
}
