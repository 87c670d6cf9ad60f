namespace Organizations.Domain;

/// <summary>One person's time in a post.</summary>
/// <param name="Person">Keyed hash that names the person.</param>
/// <param name="Name">As the person was called then.</param>
/// <param name="From">First day.</param>
/// <param name="Until">The first day no longer; null while it lasts.</param>
public sealed record Tenure(string Person, string Name, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the person holds the post on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Until is not { } until || day < until);

    /// <summary>Whether both would hold the post on some day.</summary>
    public bool Overlaps(Tenure other) => From < (other.Until ?? DateOnly.MaxValue) && other.From < (Until ?? DateOnly.MaxValue);
}
