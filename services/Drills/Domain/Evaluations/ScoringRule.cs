using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>How an evaluation becomes a score, from a day on: dated reference data. The nearest jurisdiction's latest rule in force
/// counts.</summary>
public sealed class ScoringRule : IRecord, IDatedRule
{
    private ScoringRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The first day on which the rule applies; it applies until a later rule of the jurisdiction begins.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The percentage of each heading; together 100.</summary>
    public IReadOnlyList<HeadingWeight> Weights { get; private set; } = [];

    /// <summary>The value of an action done late compared with one done in time, in percent.</summary>
    public int LateWorth { get; private set; }

    /// <summary>The lowest score of each grade, the best grade first.</summary>
    public IReadOnlyList<GradeFrom> Grades { get; private set; } = [];

    /// <summary>The document that sets the rule.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Sets a rule from a day on; the weights must make a hundred, and the last grade must begin at 0.</summary>
    public static ScoringRule Set(
        DivisionCode jurisdiction,
        DateOnly validFrom,
        IEnumerable<HeadingWeight> weights,
        int lateWorth,
        IEnumerable<GradeFrom> grades,
        string source
    )
    {
        var rule = new ScoringRule
        {
            Division = jurisdiction,
            ValidFrom = validFrom,
            Weights = [.. weights.OrderBy(w => w.Heading)],
            LateWorth = lateWorth,
            Grades = [.. grades.OrderByDescending(g => g.From)],
            Source = source,
        };
        return rule.Weights.Sum(w => w.Percent) != 100 || rule.Weights.DistinctBy(w => w.Heading).Count() != rule.Weights.Count
                ? throw EvaluationErrors.WeightsOff.At("weights")
            : rule.Grades is not [.., { From: 0 }] ? throw EvaluationErrors.GradesOff.At("grades")
            : rule;
    }

    /// <summary>The rule that counts for a place on a day. The installation comes with one for everywhere.</summary>
    public static ScoringRule InForce(IEnumerable<ScoringRule> all, DivisionCode place, DateOnly day) => all.InForce(place, day)!;

    /// <summary>Score for 演练执行: the percentage of the exercised actions that were done, late ones counted in part; null: none was
    /// exercised.</summary>
    public decimal? Execution(IReadOnlyList<ActionResult> actions)
    {
        var exercised = actions.Where(a => a.Outcome != ActionOutcome.NotExercised).ToList();
        return exercised.Count == 0
            ? null
            : Math.Round(
                exercised.Sum(a =>
                    a.Outcome == ActionOutcome.Done ? 100m
                    : a.Outcome == ActionOutcome.Late ? LateWorth
                    : 0m
                ) / exercised.Count,
                1
            );
    }

    /// <summary>The weighted score, with one decimal.</summary>
    public decimal Total(IReadOnlyList<HeadingScore> scores) =>
        Math.Round(Weights.Sum(w => w.Percent * scores.First(s => s.Heading == w.Heading).Score) / 100m, 1, MidpointRounding.AwayFromZero);

    /// <summary>The best grade whose lowest score the total reaches.</summary>
    public DrillGrade GradeOf(decimal total) => Grades.First(g => total >= g.From).Grade;
}

/// <summary>A heading's share of the total.</summary>
public sealed record HeadingWeight(EvaluationHeading Heading, int Percent);

/// <summary>The lowest score of the grade.</summary>
public sealed record GradeFrom(DrillGrade Grade, int From);
