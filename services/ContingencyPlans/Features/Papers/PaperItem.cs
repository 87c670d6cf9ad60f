using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Papers;

/// <summary>A card, handbook or risk chart in a list.</summary>
/// <param name="Level">Whose it is: a place's, by its level, or an enterprise's.</param>
/// <param name="Unit">Name of the place or the enterprise.</param>
/// <param name="Title">Of a card: the post.</param>
/// <param name="WithdrawnOn">First day no longer in use.</param>
public sealed record PaperItem(
    Guid Id,
    DivisionCode Division,
    PaperKind Kind,
    PlanLevel Level,
    string Unit,
    string Title,
    IReadOnlyList<Hazard> Hazards,
    PaperState State,
    DateOnly? PublishedOn,
    DateOnly? WithdrawnOn,
    string? WithdrawReason,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static PaperItem Of(Paper p) =>
        new(
            p.Id,
            p.Division,
            p.Kind,
            p.Level,
            p.Unit,
            p.Title,
            p.Hazards,
            p.State,
            p.PublishedOn,
            p.WithdrawnOn,
            p.WithdrawReason,
            p.Version,
            p.UpdatedAt
        );
}
