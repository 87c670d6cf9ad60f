using Platform.Core;

namespace Reports.Domain.Places;

/// <summary>A division in reports' copy of the directory: the validity of its code, and its successor.</summary>
/// <param name="ValidTo">The first day on which the code is no longer valid; null while it is.</param>
/// <param name="ReplacedBy">The one place that took over all of it (merge, re-code, transfer); null after a split or an end without
/// successor.</param>
public sealed record Place(
    DivisionCode Code,
    string Name,
    DivisionLevel Level,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DivisionCode? ReplacedBy
)
{
    /// <summary>Whether the code was valid on the day.</summary>
    public bool ValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } end || day < end);
}
