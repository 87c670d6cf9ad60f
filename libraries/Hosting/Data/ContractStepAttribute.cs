namespace Platform.Hosting.Data;

/// <summary>
/// On a migration that takes something away: the second half of expand and contract. Old and new code run side by side during an upgrade,
/// so a column
/// may be dropped only when the code of the release before no longer names it.
/// </summary>
/// <param name="release">The tag of a release whose code no longer uses what goes here: <c>v1.4</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContractStepAttribute(string release) : Attribute
{
    /// <summary>The release; a test looks whether it is one and lies before this migration.</summary>
    public string Release { get; } = release;
}
