namespace Platform.Hosting.Data;

/// <summary>
/// Marks a migration with a unique index that the code of the release before can live with although it may write what the index refuses.
/// Without it, a test refuses the index: old and new code run side by side during an upgrade.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="because">What the old code does when it is refused.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OldCodeCopesAttribute(string index, string because) : Attribute
{
    /// <summary>The index.</summary>
    public string Index { get; } = index;

    /// <summary>What the old code does when it is refused.</summary>
    public string Because { get; } = because;
}
