using Platform.Core;

namespace Organizations.Domain;

/// <summary>A name that is no longer right for records at a place and inside it.</summary>
/// <param name="Division">The place, by its present code.</param>
/// <param name="Name">The name that is out of date.</param>
/// <param name="Now">The name that is right instead.</param>
/// <param name="Since">First day on which it was no longer right.</param>
public sealed record FormerName(DivisionCode Division, string Name, string Now, DateOnly Since)
{
    /// <summary>Whether a record's name contains the old one; 甲 in 甲镇, which is right, does not count.</summary>
    public bool IsIn(string text) => text.Replace(Now, "", StringComparison.Ordinal).Contains(Name, StringComparison.Ordinal);
}
