using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>The terms of an agreement.</summary>
/// <param name="Coverage">Where the force comes to; all of the bureau's place if left out.</param>
/// <param name="ResponseMinutes">Promised: from the request until the force sets out.</param>
/// <param name="To">Last day.</param>
public sealed record AgreementTermsRequest(
    [property: StringLength(60)] string? Number,
    [property: Required, Length(1, 20)] IReadOnlyList<DisasterKind> Disasters,
    [property: Length(1, 200)] IReadOnlyList<DivisionCode>? Coverage,
    [property: Range(1, 1440)] int ResponseMinutes,
    [property: Required] CostRules Costs,
    DateOnly From,
    DateOnly To
)
{
    internal AgreementTerms Terms(DivisionCode bureau) =>
        new(Number?.Trim(), Disasters, Coverage ?? [bureau], ResponseMinutes, Costs, From, To);
}
