namespace Drills.Domain;

/// <summary>The result of an action of the plan.</summary>
public enum ActionOutcome
{
    /// <summary>按时完成.</summary>
    Done,

    /// <summary>超时完成.</summary>
    Late,

    /// <summary>未完成.</summary>
    Missed,
}

/// <summary>An action of the plan, measured by the timeline.</summary>
/// <param name="TookMinutes">Minutes from the moment it was due; null: the timeline does not contain it.</param>
/// <param name="Remark">The evaluators' remark: they may know more than the timeline.</param>
public sealed record ActionResult(
    string Number,
    string Post,
    string Text,
    int WithinMinutes,
    ActionOutcome Outcome,
    int? TookMinutes,
    string? Remark
)
{
    /// <summary>
    /// Every action that the drill played: its time runs from the first inject that calls for it, or from the beginning of the drill; an
    /// action not in the timeline is missed.
    /// </summary>
    public static IReadOnlyList<ActionResult> Measure(Drill drill, IReadOnlyList<TimelineEntry> timeline)
    {
        var began = drill.StartedAt ?? timeline.Select(e => (DateTimeOffset?)e.At).Min();
        return
        [
            .. drill
                .ActionsPlayed()
                .Select(action =>
                {
                    var calling = drill.Injects.Where(i => i.Actions.Contains(action.Number)).Select(i => i.Number).ToHashSet();
                    var from =
                        timeline.Where(e => e.Inject is { } given && calling.Contains(given)).Select(e => (DateTimeOffset?)e.At).Min()
                        ?? began;
                    var done = timeline.Where(e => e.Action == action.Number).Select(e => (DateTimeOffset?)e.At).Min();
                    var took = done is null ? (int?)null : (int)Math.Ceiling((done.Value - from!.Value).TotalMinutes);
                    var outcome =
                        took is null ? ActionOutcome.Missed
                        : took > action.WithinMinutes ? ActionOutcome.Late
                        : ActionOutcome.Done;
                    return new ActionResult(action.Number, action.Post, action.Text, action.WithinMinutes, outcome, took, null);
                }),
        ];
    }
}

/// <summary>The evaluators' score of a heading, 0 to 100.</summary>
public sealed record HeadingScore(EvaluationHeading Heading, decimal Score, string? Comment);
