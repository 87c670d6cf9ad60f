using ContingencyPlans.Domain;
using Platform.Core;

namespace ContingencyPlans.Features.Rules;

/// <summary>Rules as the API shows them.</summary>
/// <param name="Division">Null: for every place, until a jurisdiction sets its own.</param>
public sealed record PlanRulesView(
    Guid Id,
    DivisionCode? Division,
    DateOnly ValidFrom,
    int SubmitWithin,
    int ReceiptWithin,
    int EvaluateEvery,
    int Opinions,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static PlanRulesView Of(PlanRules r) =>
        new(
            r.Id,
            r.Division == default ? null : r.Division,
            r.ValidFrom,
            r.SubmitWithin,
            r.ReceiptWithin,
            r.EvaluateEvery,
            r.Opinions,
            r.Source,
            r.Version,
            r.UpdatedAt
        );
}
