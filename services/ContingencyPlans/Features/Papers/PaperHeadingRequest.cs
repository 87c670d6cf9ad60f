using System.ComponentModel.DataAnnotations;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Papers;

/// <summary>What a card, handbook or risk chart is.</summary>
/// <param name="Title">Of a card: the post, 村委会主任 or 配电工.</param>
/// <param name="Enterprise">Name of the enterprise whose it is; left out: the place's own.</param>
public sealed record PaperHeadingRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Title,
    [property: StringLength(100, MinimumLength = 2)] string? Enterprise,
    [property: Required, Length(1, 18)] IReadOnlyList<Hazard> Hazards
);
