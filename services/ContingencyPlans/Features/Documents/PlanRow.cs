using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Documents;

/// <summary>A line of the register of plans.</summary>
internal sealed class PlanRow
{
    public DivisionCode? Division { get; set; }

    public string? Place { get; set; }

    public PlanLevel? Level { get; set; }

    public PlanKind? Kind { get; set; }

    public string? Hazards { get; set; }

    public string? Title { get; set; }

    public string? Enterprise { get; set; }

    public int? Edition { get; set; }

    public PlanState? State { get; set; }

    public string? Number { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? FiledOn { get; set; }

    public string? FilingNumber { get; set; }

    public DateOnly? InForceFrom { get; set; }

    public DateOnly? EvaluateBy { get; set; }

    public string? Superior { get; set; }
}
