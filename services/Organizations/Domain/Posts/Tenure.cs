namespace Organizations.Domain;

/// <summary>The time of one person in a post.</summary>
/// <param name="Person">The record that the place keeps of the person.</param>
/// <param name="Name">The person's name at that time.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day without the post; null: the present holder.</param>
public sealed record Tenure(string Person, string Name, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the person holds the post on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Until is not { } until || day < until);

    /// <summary>Whether both would hold the post on some day.</summary>
    public bool Overlaps(Tenure other) => From < (other.Until ?? DateOnly.MaxValue) && other.From < (Until ?? DateOnly.MaxValue);
}
