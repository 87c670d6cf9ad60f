using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <content>年度考核, and what is taken back of a signed contract.</content>
public sealed partial class Contract
{
    /// <summary>年度考核: the superior's score, and that of each target if it gives them.</summary>
    /// <param name="score">Points of a hundred; null: the sum of the targets' points.</param>
    /// <param name="on">Business date.</param>
    /// <param name="targets">Points of each target, at most its weight, in the order of the targets.</param>
    public ContractAssessed Assess(decimal? score, DateOnly on, IReadOnlyList<decimal>? targets = null)
    {
        Require(ContractState.Signed);
        if (on.Year < Year)
        {
            throw ContractErrors.AssessedTooEarly.At("on", Year);
        }

        (State, AssessedOn) = (ContractState.Assessed, on);
        return Scored(score, targets);
    }

    /// <summary>Puts a wrong score right; the former one is kept.</summary>
    public ContractAssessed CorrectScore(decimal? score, IReadOnlyList<decimal>? targets, ActedBy by)
    {
        Require(ContractState.Assessed);
        var was = new ScoreCorrection(Score!.Value, TargetScores, by);
        var assessed = Scored(score, targets);
        ScoreCorrections = [.. ScoreCorrections, was];
        return assessed;
    }

    /// <summary>Takes a signed contract back; another one can be made for the year. One that was assessed loses its score too.</summary>
    public ContractWithdrawn Withdraw(ActedBy by)
    {
        Require(ContractState.Signed, ContractState.Assessed);
        (State, Withdrawn) = (ContractState.Cancelled, by);
        return new ContractWithdrawn(Id, Superior, Level, Year, SignedOn!.Value, AssessedOn, by.Note ?? "", by.On) { Division = Division };
    }

    private ContractAssessed Scored(decimal? score, IReadOnlyList<decimal>? targets)
    {
        if (targets is { Count: > 0 })
        {
            RefuseWrongPoints(targets);
            if (score is { } given && given != targets.Sum())
            {
                throw ContractErrors.ScoreNotSum.At("score", given, targets.Sum());
            }
        }

        (Score, TargetScores) = (score ?? targets?.Sum() ?? throw CoreErrors.Required.At("score"), targets ?? []);
        return new ContractAssessed(Id, Superior, Level, Year, Score.Value, AssessedOn!.Value) { Division = Division };
    }

    private void RefuseWrongPoints(IReadOnlyList<decimal> points)
    {
        if (points.Count != Targets.Count)
        {
            throw ContractErrors.PointsIncomplete.At("targetScores", Targets.Count, points.Count);
        }

        BrokenFields.RefuseFirst(
            Targets
                .Select((target, i) => (target, points: points[i], field: $"targetScores[{i}]"))
                .Where(t => t.points < 0 || t.points > t.target.Weight)
                .Select(t => new FieldError(t.field, ContractErrors.PointsBeyondWeight, [t.target.Name, t.target.Weight]))
        );
    }
}

/// <summary>A correction of a contract's score.</summary>
/// <param name="Score">As it was before.</param>
/// <param name="TargetScores">The points of the targets as they were before.</param>
/// <param name="By">Who corrected it, when and why.</param>
public sealed record ScoreCorrection(decimal Score, IReadOnlyList<decimal> TargetScores, ActedBy By);
