namespace ContingencyPlans.Domain;

/// <summary>What happened to a plan above.</summary>
public enum SuperiorChange
{
    /// <summary>被新版代替.</summary>
    Superseded,

    /// <summary>废止.</summary>
    Repealed,

    /// <summary>It follows another superior itself now, or was found to need a revision.</summary>
    Changed,
}

/// <summary>衔接提示: a plan above changed, and whoever keeps the plan has to see whether it still fits.</summary>
/// <param name="SuperiorId">The plan above that changed: the one followed, or one higher up.</param>
/// <param name="Successor">What took its place; null: nothing did.</param>
/// <param name="AcknowledgedOn">Null: nobody has looked at it.</param>
/// <param name="Finding">What whoever looked found.</param>
public sealed record LinkFlag(
    Guid SuperiorId,
    string Title,
    SuperiorChange Change,
    Guid? Successor,
    DateOnly On,
    DateOnly? AcknowledgedOn,
    string? By,
    string? Finding
);
