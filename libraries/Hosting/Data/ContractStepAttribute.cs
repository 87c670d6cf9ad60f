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
