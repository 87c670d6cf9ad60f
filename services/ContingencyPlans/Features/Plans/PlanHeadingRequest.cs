using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Domain;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Plans;

/// <summary>What a plan is.</summary>
/// <param name="Enterprise">Of an enterprise's plan only.</param>
public sealed record PlanHeadingRequest(
    PlanKind Kind,
    PlanLevel Level,
    [property: Required, StringLength(150, MinimumLength = 4)] string Title,
    [property: Length(0, 18)] IReadOnlyList<Hazard>? Hazards,
    Enterprise? Enterprise
)
{
    internal PlanHeading Heading() => new(Kind, Level, Title, Hazards ?? [], Enterprise);
}
