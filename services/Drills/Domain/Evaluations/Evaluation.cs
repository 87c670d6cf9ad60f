using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>演练评估: the plan's actions measured by the timeline, scores by heading, and what they make together.</summary>
public sealed class Evaluation : DrillPart
{
    private Evaluation() { }

    public DateOnly On { get; private set; }

    /// <summary>Who evaluated, by name.</summary>
    public IReadOnlyList<string> Evaluators { get; private set; } = [];

    /// <summary>Empty if the drill exercised no plan, or its plan was never read.</summary>
    public IReadOnlyList<ActionResult> Actions { get; private set; } = [];

    public IReadOnlyList<HeadingScore> Scores { get; private set; } = [];

    public decimal Total { get; private set; }

    public DrillGrade Grade { get; private set; }

    /// <summary>The rule it was scored by.</summary>
    public Guid RuleId { get; private set; }

    public string? Conclusion { get; private set; }

    public static Evaluation Of(Drill drill)
    {
        var evaluation = new Evaluation();
        evaluation.Belongs(drill);
        return evaluation;
    }

    /// <summary>
    /// Says what the evaluators found. Execution is computed from the plan's actions where there are any; then no score may be given for
    /// it.
    /// </summary>
    public void Judge(Judgement judged, IReadOnlyList<ActionResult> actions, ScoringRule rule)
    {
        var scores = judged.Scores.DistinctBy(s => s.Heading).ToList();
        if (actions.Count > 0)
        {
            var execution = scores.Find(s => s.Heading == EvaluationHeading.Execution);
            scores = [new(EvaluationHeading.Execution, rule.Execution(actions), execution?.Comment), .. scores.Where(s => s != execution)];
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

/// <summary>What the evaluators say.</summary>
public sealed record Judgement(DateOnly On, IReadOnlyList<string> Evaluators, IReadOnlyList<HeadingScore> Scores, string? Conclusion);
