using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>演练评估: the plan's actions measured by the timeline, scores by heading, and the total.</summary>
public sealed class Evaluation : DrillPart
{
    private Evaluation() { }

    /// <summary>Business date of the evaluation.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Names of the evaluators, 1 to 50.</summary>
    public IReadOnlyList<string> Evaluators { get; private set; } = [];

    /// <summary>Empty if the drill exercised no plan, or its plan was never read.</summary>
    public IReadOnlyList<ActionResult> Actions { get; private set; } = [];

    /// <summary>One score of 0 to 100 for each heading, in the order of the headings.</summary>
    public IReadOnlyList<HeadingScore> Scores { get; private set; } = [];

    /// <summary>The weighted score, 0 to 100, with one decimal.</summary>
    public decimal Total { get; private set; }

    /// <summary>Follows from the total by the scoring rule.</summary>
    public DrillGrade Grade { get; private set; }

    /// <summary>The rule it was scored by.</summary>
    public Guid RuleId { get; private set; }

    /// <summary>评估结论, at most 4,000 characters.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>An empty evaluation of the drill, to be filled by <see cref="Judge"/>.</summary>
    public static Evaluation Of(Drill drill)
    {
        var evaluation = new Evaluation();
        evaluation.Belongs(drill);
        return evaluation;
    }

    /// <summary>
    /// Records what the evaluators found. With exercised actions of a plan, the score for execution is computed from them, and only the
    /// comment of a given score is kept.
    /// </summary>
    public void Judge(Judgement judged, IReadOnlyList<ActionResult> actions, ScoringRule rule)
    {
        var scores = judged.Scores.DistinctBy(s => s.Heading).ToList();
        if (rule.Execution(actions) is { } computed)
        {
            var execution = scores.Find(s => s.Heading == EvaluationHeading.Execution);
            scores = [new(EvaluationHeading.Execution, computed, execution?.Comment), .. scores.Where(s => s != execution)];
        }

        foreach (var missing in rule.Weights.Where(w => scores.TrueForAll(s => s.Heading != w.Heading)))
        {
            throw EvaluationErrors.ScoreMissing.At("scores", missing.Heading.Word());
        }

        (On, Evaluators, Conclusion) = (judged.On, judged.Evaluators, judged.Conclusion);
        (Actions, Scores, RuleId) = (actions, [.. scores.OrderBy(s => s.Heading)], rule.Id);
        (Total, Grade) = (rule.Total(Scores), rule.GradeOf(rule.Total(Scores)));
    }
}

/// <summary>What the evaluators found.</summary>
public sealed record Judgement(DateOnly On, IReadOnlyList<string> Evaluators, IReadOnlyList<HeadingScore> Scores, string? Conclusion);
