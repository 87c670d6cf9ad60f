using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Deadlines and intervals of a jurisdiction's plans, from a day on: dated reference data. The latest rules in force of the
/// nearest jurisdiction count.</summary>
public sealed class PlanRules : IRecord, IDatedRule
{
    private PlanRules() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The first day on which the rules apply; they apply until later rules of the jurisdiction begin.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>报备: working days from the issue to the submission.</summary>
    public int SubmitWithin { get; private set; }

    /// <summary>备案回执: working days from the submission to the receipt.</summary>
    public int ReceiptWithin { get; private set; }

    /// <summary>评估: months until a plan in force is evaluated or revised.</summary>
    public int EvaluateEvery { get; private set; }

    /// <summary>Smallest number of experts' opinions for an approval.</summary>
    public int Opinions { get; private set; }

    /// <summary>The document that sets the rule.</summary>
    public string? Source { get; private set; }

    /// <summary>The rules of a jurisdiction from a day on; the deadlines are in working days, the interval in months.</summary>
    public static PlanRules Set(
        DivisionCode jurisdiction,
        DateOnly validFrom,
        int submitWithin,
        int receiptWithin,
        int evaluateEvery,
        int opinions,
        string? source
    ) =>
        new()
        {
            Division = jurisdiction,
            ValidFrom = validFrom,
            SubmitWithin = submitWithin,
            ReceiptWithin = receiptWithin,
            EvaluateEvery = evaluateEvery,
            Opinions = opinions,
            Source = source,
        };
}
