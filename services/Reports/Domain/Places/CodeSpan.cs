using Platform.Core;

namespace Reports.Domain.Places;

/// <summary>
/// A code whose facts count for a place, and the days on which the code was this place's. Without days the code was never another
/// place's, and all of its facts count.
/// </summary>
/// <param name="Since">The first day; null: every day before <paramref name="Until"/>.</param>
/// <param name="Until">The first day on which it is another place's; null: every day since.</param>
public readonly record struct CodeSpan(DivisionCode Code, DateOnly? Since = null, DateOnly? Until = null)
{
    /// <summary>Whether the code was no other place's, ever.</summary>
    public bool IsWhole => Since is null && Until is null;
}
