namespace Organizations.Domain;

/// <summary>What is left to do after a change of the directory.</summary>
public enum FollowUpKind
{
    /// <summary>更名: a record's name contains a name that its place or a superior no longer has.</summary>
    Rename,

    /// <summary>重签: a contract or agreement was signed before its place changed, or a new place has none.</summary>
    Sign,

    /// <summary>修编: a plan follows no plan above since its place moved, or a new place has none.</summary>
    Plan,

    /// <summary>核实人口户数: population and households of the present area are not given yet.</summary>
    Count,
}
