using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>Which plans the places of a jurisdiction must have, from a day on: dated reference data. The nearest jurisdiction's latest list
/// counts.</summary>
public sealed class PlanRequirements : IRecord, IDatedRule
{
    private PlanRequirements() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The first day on which the list applies; it applies until a later list of the jurisdiction begins.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>1 to 200 different requirements.</summary>
    public IReadOnlyList<RequiredPlan> Plans { get; private set; } = [];

    /// <summary>The document that sets the requirement.</summary>
    public string? Source { get; private set; }

    /// <summary>A list of a jurisdiction from a day on; refuses a kind of plan that its level does not have.</summary>
    public static PlanRequirements Set(DivisionCode jurisdiction, DateOnly validFrom, IReadOnlyList<RequiredPlan> plans, string? source)
    {
        if (plans.FirstOrDefault(p => !PlanKinds.Of(p.Level).Contains(p.Kind)) is { } wrong)
        {
            throw TemplateErrors.KindNotOfLevel.At("plans", wrong.Kind.Word(), wrong.Level.Word());
        }

        return new()
        {
            Division = jurisdiction,
            ValidFrom = validFrom,
            Plans = [.. plans.Distinct()],
            Source = source,
        };
    }
}

/// <summary>A plan every place of a level must have.</summary>
/// <param name="Hazard">The hazard it must name; null: any plan of the kind meets it.</param>
public sealed record RequiredPlan(PlanLevel Level, PlanKind Kind, Hazard? Hazard)
{
    /// <summary>Whether a plan meets it. A plan for a wider hazard does not: a relief plan is not a flood plan.</summary>
    public bool IsMetBy(PlanLevel level, PlanKind kind, IEnumerable<Hazard> hazards) =>
        level == Level && kind == Kind && (Hazard is not { } hazard || hazards.Contains(hazard));
}
