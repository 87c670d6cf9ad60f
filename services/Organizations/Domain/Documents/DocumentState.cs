namespace Organizations.Domain;

/// <summary>Whether a policy document counts.</summary>
public enum DocumentState
{
    /// <summary>有效.</summary>
    InForce,

    /// <summary>废止: it counted until its repeal.</summary>
    Repealed,

    /// <summary>撤回: recorded by mistake; it never counted.</summary>
    Withdrawn,
}
