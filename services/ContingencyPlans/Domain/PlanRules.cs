using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>The numbers a jurisdiction's plans live by, from a day on: dated reference data. The nearest jurisdiction's latest rules in
/// force count.</summary>
public sealed class PlanRules : IRecord, IDatedRule
{
    private PlanRules() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>报备: working days from the issue to the submission.</summary>
    public int SubmitWithin { get; private set; }

    /// <summary>备案回执: working days from the submission to the receipt.</summary>
    public int ReceiptWithin { get; private set; }

    /// <summary>评估: months until a plan in force is evaluated or revised.</summary>
    public int EvaluateEvery { get; private set; }

    /// <summary>How many experts' opinions a review needs at least.</summary>
    public int Opinions { get; private set; }

    /// <summary>The document that sets the rule.</summary>
    public string? Source { get; private set; }

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
