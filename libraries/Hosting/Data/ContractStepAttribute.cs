namespace Platform.Hosting.Data;

/// <summary>
/// Marks a migration that removes something: the second half of expand and contract. Old and new code run side by side during an upgrade,
/// so a column may be dropped only when the code of the release before no longer names it.
/// </summary>
/// <param name="release">The tag of a release whose code no longer uses what the migration removes: <c>v1.4</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContractStepAttribute(string release) : Attribute
{
    /// <summary>The release; a test checks that it exists and is older than this migration.</summary>
    public string Release { get; } = release;
}

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
