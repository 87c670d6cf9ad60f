namespace Drills.Domain;

/// <summary>The result of an action of the plan.</summary>
public enum ActionOutcome
{
    /// <summary>按时完成.</summary>
    Done,

    /// <summary>超时完成.</summary>
    Late,

    /// <summary>未完成: its limit passed during the drill.</summary>
    Missed,

    /// <summary>未演练到: not done, and its limit lies after the end of the drill, or has not passed yet in one under way.</summary>
    NotExercised,
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
    /// Every action that the drill played: its time runs from the first inject that calls for it, or from the beginning. A drill of an
    /// hour says nothing of an action that the plan wants within a day, so such an action is not missed.
    /// </summary>
    /// <param name="now">The moment up to which a drill under way is measured; one that has ended is measured up to its end.</param>
    public static IReadOnlyList<ActionResult> Measure(Drill drill, IReadOnlyList<TimelineEntry> timeline, DateTimeOffset now)
    {
        var until = drill.EndedAt ?? now;
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
                        took > action.WithinMinutes ? ActionOutcome.Late
                        : took is not null ? ActionOutcome.Done
                        : from is { } due && due.AddMinutes(action.WithinMinutes) <= until ? ActionOutcome.Missed
                        : ActionOutcome.NotExercised;
                    return new ActionResult(action.Number, action.Post, action.Text, action.WithinMinutes, outcome, took, null);
                }),
        ];
    }
}

/// <summary>The evaluators' score of a heading, 0 to 100.</summary>
public sealed record HeadingScore(EvaluationHeading Heading, decimal Score, string? Comment);
